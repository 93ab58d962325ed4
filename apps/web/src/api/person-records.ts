import { personRecordsRoutes, type CorrectName, type NewPerson, type PersonRecordQuery } from '@gremia/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export type PersonFilter = Partial<PersonRecordQuery>;

export const usePersonRecords = (filter: PersonFilter) =>
  useQuery({
    queryKey: ['person-records', 'list', filter],
    queryFn: ({ signal }) => call(personRecordsRoutes.list, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

export const usePersonRecord = (id: string) =>
  useQuery({
    queryKey: ['person-records', id],
    queryFn: ({ signal }) => call(personRecordsRoutes.read, { params: { id }, signal }),
  });

/** Persons of a name like this one; nothing is asked before both parts are typed. */
export const useSimilarPersons = (givenName: string, familyName: string) =>
  useQuery({
    queryKey: ['person-records', 'similar', givenName, familyName],
    queryFn: ({ signal }) => call(personRecordsRoutes.alike, { query: { givenName, familyName }, signal }),
    enabled: givenName !== '' && familyName !== '',
    placeholderData: keepPreviousData,
  });

function usePersonChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['person-records', 'persons', 'committees', 'accounts'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

export const useEnterPerson = () => usePersonChange((body: NewPerson) => call(personRecordsRoutes.enter, { body }));
export const useCorrectName = (id: string) =>
  usePersonChange((body: CorrectName) => call(personRecordsRoutes.correctName, { params: { id }, body }));
export const useChangeContact = (id: string) =>
  usePersonChange((email: string) => call(personRecordsRoutes.changeContact, { params: { id }, body: { email } }));

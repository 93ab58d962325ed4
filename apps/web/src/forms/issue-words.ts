import { issueMessage } from '@gremia/contracts';
import { z } from 'zod';

// What people are told about a field is the same here and in the answers of the server. Set where fields are checked,
// so that pages without a form load no schemas.
z.config({ customError: issueMessage });

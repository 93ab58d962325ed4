import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** Presses a button once it does what it says: that of a new step is still for a moment. */
export async function pressSettled(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), { timeout: 3_000 });
  await userEvent.setup().click(button);
}

import { SppError, type Failure } from './spp-error.js';

/** The API answered a success that is not what the contract says: another type, broken JSON, other fields. */
export class AnswerError extends SppError {
  override readonly name = 'AnswerError';

  constructor(failure: Omit<Failure, 'code'>) {
    super({ ...failure, code: 'invalid-answer' });
  }
}

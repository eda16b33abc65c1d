import type { Value } from '../../model/value.ts'
import type { Range } from '../../source/file.ts'
import type { Data } from '../data.ts'

/** What a template is given from outside: by a parameter file, by the stack it is nested in, by the other templates of the scan. */
export interface Surroundings {
  /** Put before the logical ids that values refer to, where the template is that of a nested stack: `Api.`. */
  readonly prefix?: string
  /**
   * Values of parameters, each with the step it came by (`parameter-file`, `module-input`). They count before defaults; a text given to
   * a list parameter is split, and `NoEcho` is kept. An absent one leaves the default.
   */
  readonly parameters?: ReadonlyMap<string, Data>
  /** What `Fn::ImportValue` of this name gives, where exactly one template of the scan exports it. */
  imported?(name: Value<string>, at: Range): Data | undefined
  /** What `Fn::GetAtt` of a resource gives where that is known elsewhere: an output of a nested stack. */
  attribute?(address: string, attribute: string, at: Range): Data | undefined
}

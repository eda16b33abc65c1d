/**
 * What one setting may be. A field says everything there is to know of it: inputs, flags, the config file, its JSON Schema, `action.yml`
 * and the pages all follow from here.
 */
export type Field = {
  /** One sentence: the description in `action.yml`, the JSON Schema and the pages. */
  readonly say?: string
} & (
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'text'; readonly format?: Format }
  | { readonly kind: 'list'; readonly of: Field }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Field>>; readonly required?: readonly string[] }
  /** By id of rule: `on`, `off`, or what is said of it. */
  | { readonly kind: 'rules'; readonly of: Field }
)

/** What the words of a text must be; any words on one line when missing. */
export type Format = 'path' | 'glob' | 'rule' | 'rule-or-tag' | 'date' | 'image' | 'capability'

/** The type of what is read by a field. Keys stay as the user writes them. */
export type ValueOf<F> = F extends { kind: 'enum'; values: readonly (infer V)[] }
  ? V
  : F extends { kind: 'boolean' }
    ? boolean
    : F extends { kind: 'number' }
      ? number
      : F extends { kind: 'text' }
        ? string
        : F extends { kind: 'list'; of: infer I }
          ? readonly ValueOf<I>[]
          : F extends { kind: 'rules'; of: infer I }
            ? Readonly<Record<string, 'on' | 'off' | ValueOf<I>>>
            : F extends { kind: 'object'; fields: infer S; required: readonly (infer R)[] }
              ? { readonly [K in keyof S as K extends R ? K : never]: ValueOf<S[K]> } & {
                  readonly [K in keyof S as K extends R ? never : K]?: ValueOf<S[K]>
                }
              : F extends { kind: 'object'; fields: infer S }
                ? { readonly [K in keyof S]?: ValueOf<S[K]> }
                : never

/** How to write on standard output. */
export interface Terminal {
  readonly colour?: boolean
  /** Columns; missing where it is no terminal, and lines are as long as they are. */
  readonly width?: number
}

/** What standard output is. Colours stay away where `NO_COLOR` is set: https://no-color.org */
export function terminal(noColour: boolean | undefined): Terminal {
  if (process.stdout.isTTY !== true) return {}
  return { colour: noColour !== true && !process.env['NO_COLOR'], width: Math.max(40, process.stdout.columns || 80) }
}

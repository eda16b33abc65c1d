import { type AgentSetting, agentSettingsOf } from '../model/agent-settings.ts'
import type { Estate } from '../model/estate.ts'
import { machinesOf } from '../model/machines.ts'
import { type Judged, judge, type Question } from './judge.ts'

/** Judges each of these settings of the agent where a machine is told it; of several with one name the last one counts. */
export function* agentOptions(estate: Estate, bad: Readonly<Record<string, Question<string>>>): Iterable<Judged> {
  for (const machine of machinesOf(estate)) {
    const last = new Map<string, AgentSetting>()
    for (const setting of agentSettingsOf(machine).settings) last.set(setting.name, setting)
    for (const [name, question] of Object.entries(bad)) {
      const setting = last.get(name)
      if (!setting) continue
      yield judge(machine.host, setting.property, setting.value, question, {
        data: { setting: name, value: setting.value.kind === 'known' ? setting.value.value.slice(0, 40) : '' },
        certainty: () => (setting.sure ? 'certain' : 'likely'),
      })
    }
  }
}

/** As the agent takes it: https://pkg.go.dev/strconv#ParseBool */
const yes = /^(?:1|t|true)$/i
const no = /^(?:0|f|false)$/i

export const isOn: Question<string> = { ask: 'is on', bad: (value) => value.kind === 'known' && yes.test(value.value.trim()) }
export const isOff: Question<string> = { ask: 'is off', bad: (value) => value.kind === 'known' && no.test(value.value.trim()) }

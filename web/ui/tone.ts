/** What a colour says. Each tone is always shown with an icon and a word. */
export type Tone = 'wait' | 'ours' | 'late' | 'stop' | 'done' | 'calm';

// The one layout of a reminder: headline, the facts, what to do next, the link, why this date. It is a mail, so styles
// stand inline and the dark scheme is a media query; clients that know neither show plain black on white.
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { FRAME_EN } from '#domain/words/reminders-en.ts';
import type { ReminderMessage } from '#domain/reminders/message.ts';

export interface ReminderMailProps {
  readonly message: ReminderMessage;
  /** The explanation of the date, a sentence each. */
  readonly why: readonly string[];
  /** Absolute address of the matter. */
  readonly url: string;
  readonly role: 'lead' | 'backup' | 'follower';
  readonly isSample: boolean;
  /** The rule, or a part of it, is marked U. */
  readonly notVerified: boolean;
}

const INK = '#1c1914';
const SOFT = '#5b5345';
const EDGE: Record<ReminderMessage['tone'], string> = { late: '#981b1b', ours: '#b86a00', wait: '#1c4a73' };
const FONT = "'Public Sans', system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #16140f !important; }
  .sheet { background-color: #1e1b15 !important; }
  .ink, .ink * { color: #f2ece0 !important; }
  .soft { color: #b9af9d !important; }
  .sample { color: #cfb8f0 !important; }
  .link { color: #f4b968 !important; }
  .act { background-color: #f0b43a !important; color: #1c1504 !important; }
}
@media (max-width: 480px) { .sheet { padding: 20px 18px !important; } }`;

/** A reminder as HTML, and through `render(..., { plainText: true })` as text. */
export function ReminderMail({ message, why, url, role, isSample, notVerified }: ReminderMailProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{message.next[0] ?? message.headline}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: '#fbf8f1', margin: 0, padding: '16px 8px', fontFamily: FONT }}
      >
        <Container
          className="sheet"
          style={{
            backgroundColor: '#fffefb',
            borderTop: `4px solid ${EDGE[message.tone]}`,
            maxWidth: 560,
            padding: '28px 32px',
          }}
        >
          {isSample ? (
            <Text className="sample" style={sample}>
              {FRAME_EN.sampleNote}
            </Text>
          ) : null}
          <Heading as="h1" className="ink" style={headline}>
            {message.headline}
          </Heading>
          <Facts rows={message.rows} />
          <Sentences title={FRAME_EN.next} sentences={message.next} />
          <Button className="act" href={url} style={button}>
            {FRAME_EN.open}
          </Button>
          <Sentences title={FRAME_EN.why} sentences={notVerified ? [...why, FRAME_EN.notVerified] : why} />
          <Hr style={{ borderColor: '#8c8170', margin: '24px 0 12px' }} />
          <Text className="soft" style={small}>
            {FRAME_EN.reason.replace('{role}', FRAME_EN[role])} {FRAME_EN.notAdvice}
          </Text>
          <Text className="soft" style={small}>
            <Link className="link" href={url} style={{ color: '#7d3c00' }}>
              {url}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Name over value: two columns do not fit a phone, and clients differ on tables. */
function Facts({ rows }: Pick<ReminderMessage, 'rows'>) {
  return (
    <Section style={{ margin: '0 0 8px' }}>
      {rows.map(({ name, value }) => (
        <Text key={name} className="ink" style={{ ...text, margin: '0 0 6px' }}>
          <span className="soft" style={{ color: SOFT }}>
            {name}:{' '}
          </span>
          {value}
        </Text>
      ))}
    </Section>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Section>
      <Heading as="h2" className="ink" style={{ ...text, fontWeight: 700, margin: '20px 0 6px' }}>
        {title}
      </Heading>
      {sentences.map((sentence) => (
        <Text key={sentence} className="ink" style={{ ...text, margin: '0 0 6px' }}>
          {sentence}
        </Text>
      ))}
    </Section>
  );
}

const text = { color: INK, fontSize: 16, lineHeight: '24px' };
const small = {
  color: SOFT,
  fontSize: 13,
  lineHeight: '20px',
  margin: '0 0 6px',
  wordBreak: 'break-word' as const,
};
const headline = { color: INK, fontSize: 22, lineHeight: '30px', fontWeight: 700, margin: '0 0 16px' };
const sample = { ...small, color: '#573580', fontWeight: 700, textTransform: 'uppercase' as const };
const button = {
  backgroundColor: INK,
  color: '#fffdf8',
  display: 'inline-block',
  fontSize: 16,
  fontWeight: 600,
  margin: '16px 0 4px',
  padding: '12px 20px',
  textDecoration: 'none',
};

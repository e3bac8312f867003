// The look of every mail: an edge in a tone, the body, a rule, small print. It is a mail, so styles stand inline and the
// dark scheme is a media query; clients that know neither show plain black on white.
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
import type { ReactNode } from 'react';
import { FRAME_EN } from '#domain/words/reminders-en.ts';

const INK = '#1c1914';
const SOFT = '#5b5345';
const EDGE = { late: '#981b1b', ours: '#b86a00', wait: '#1c4a73' } as const;
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

/** One mail: the headline, what is said, the button, more, and why it came. */
export function MailFrame(props: {
  tone: keyof typeof EDGE;
  headline: string;
  /** The line that mail programs show beside the subject. */
  preview: string;
  isSample: boolean;
  children: ReactNode;
  /** Why this mail came. */
  smallPrint: string;
  /** Absolute address that the mail leads to; null without one. */
  url: string | null;
}) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{props.preview}</Preview>
      <Body
        className="paper"
        style={{ backgroundColor: '#fbf8f1', margin: 0, padding: '16px 8px', fontFamily: FONT }}
      >
        <Container className="sheet" style={{ ...sheet, borderTop: `4px solid ${EDGE[props.tone]}` }}>
          {props.isSample ? (
            <Text className="sample" style={sample}>
              {FRAME_EN.sampleNote}
            </Text>
          ) : null}
          <Heading as="h1" className="ink" style={headline}>
            {props.headline}
          </Heading>
          {props.children}
          <Hr style={{ borderColor: '#8c8170', margin: '24px 0 12px' }} />
          <Text className="soft" style={small}>
            {props.smallPrint}
          </Text>
          {props.url === null ? null : (
            <Text className="soft" style={small}>
              <Link className="link" href={props.url} style={{ color: '#7d3c00' }}>
                {props.url}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}

/** Name over value: two columns do not fit a phone, and clients differ on tables. */
export function Facts({ rows }: { rows: readonly { readonly name: string; readonly value: string }[] }) {
  return (
    <Section style={{ margin: '0 0 8px' }}>
      {rows.map(({ name, value }) => (
        <Text key={name} className="ink" style={line}>
          <span className="soft" style={{ color: SOFT }}>
            {name}:{' '}
          </span>
          {value}
        </Text>
      ))}
    </Section>
  );
}

/** Sentences, a paragraph each, under a heading where there is one. */
export function Sentences({ title, sentences }: { title?: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Section>
      {title === undefined ? null : (
        <Heading as="h2" className="ink" style={{ ...text, fontWeight: 700, margin: '20px 0 6px' }}>
          {title}
        </Heading>
      )}
      {sentences.map((sentence) => (
        <Text key={sentence} className="ink" style={line}>
          {sentence}
        </Text>
      ))}
    </Section>
  );
}

export function Act({ url, children }: { url: string; children: string }) {
  return (
    <Button className="act" href={url} style={button}>
      {children}
    </Button>
  );
}

const sheet = { backgroundColor: '#fffefb', maxWidth: 560, padding: '28px 32px' };
const text = { color: INK, fontSize: 16, lineHeight: '24px' };
const line = { ...text, margin: '0 0 6px' };
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

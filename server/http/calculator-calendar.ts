// `/calculator.ics`: the answer to a calculator question for a calendar. No account, nothing kept.
import type { FastifyInstance } from 'fastify';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { createHash } from 'node:crypto';
import type { Computation } from '#domain/deadlines/deadline.ts';
import { Refusal } from '#domain/errors.ts';
import { pagePath, type CalculatorQuestion, readQuestion } from '../calculator/question.ts';
import { explanationOf } from '../graphql/deadlines/law-book.ts';
import { answerQuestion, settingValue } from '../calculator/answer.ts';

export function registerCalculatorCalendar(app: FastifyInstance, publicUrl: string): void {
  app.get('/calculator.ics', async (request, reply) => {
    reply.header('Cache-Control', 'no-store').type('text/plain; charset=utf-8');
    const question = readQuestion(new URL(request.originalUrl, publicUrl).searchParams, settingValue);
    const answer = answerOrRefusal(question);
    if (answer instanceof Refusal) return reply.code(400).send(answer.message);
    if (answer.due === null) return reply.code(404).send('These events give no date.');
    return reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="deadline.ics"')
      .send(calendarOf(question, answer, answer.due, publicUrl));
  });
}

function answerOrRefusal(question: CalculatorQuestion): Computation | Refusal {
  try {
    return answerQuestion(question);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** One all-day entry on the last day, with the working in its text. The same question makes the same entry. */
function calendarOf(
  question: CalculatorQuestion,
  answer: Computation,
  due: string,
  publicUrl: string,
): string {
  const page = `${publicUrl}${pagePath(question)}`;
  const calendar = ical({
    name: 'Sunclock',
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Sunclock//deadlines//EN',
  });
  const { rule } = answer;
  calendar.createEvent({
    id: `${createHash('sha256').update(page).digest('hex').slice(0, 32)}@sunclock`,
    start: `${due}T00:00:00`,
    allDay: true,
    floating: true,
    summary: `${rule.name} (${rule.key})`,
    description: [...explanationOf(answer.explanation), rule.citation, 'This is not legal advice.'].join(
      '\n',
    ),
    url: page,
  });
  return calendar.toString();
}

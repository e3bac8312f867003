import { Form, Link } from 'react-router';
import { SelectField, TextField } from '../forms/fields.tsx';
import filterStyles from '../requests/filters.module.css';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import type { AgreementPage } from './agreement.query.ts';
import { Timeline } from './timeline.tsx';
import { isNarrowed, KIND_WORDS, MATTER_WORDS, SORT_WORDS } from './timeline-filter.ts';

export const TIMELINE_ASIDE = 'A full mark: the day is known. An open mark: only about when.';

/** All that happened under an agreement, in all its matters, with filters that have an address. */
export function TimelineSection({
  agreement,
  params,
}: {
  agreement: AgreementPage;
  params: URLSearchParams;
}) {
  const { nodes, pageInfo, totalCount } = agreement.timeline;
  return (
    <Section title="The timeline" id="timeline" aside={TIMELINE_ASIDE}>
      <search data-screen-only>
        <Form method="get" action="#timeline" className={filterStyles['filters']} key={params.toString()}>
          <div className={filterStyles['fields']}>
            <TextField name="text" label="Words" type="search" value={params.get('text')} maxLength={200} />
            <SelectField
              name="kind"
              label="What"
              options={KIND_WORDS}
              blank="Everything"
              value={params.get('kind')}
            />
            <SelectField
              name="matter"
              label="In"
              options={MATTER_WORDS}
              blank="All of it"
              value={params.get('matter')}
            />
            <TextField name="from" label="From" type="date" value={params.get('from')} />
            <TextField name="to" label="To" type="date" value={params.get('to')} />
            <SelectField
              name="sort"
              label="Order"
              options={SORT_WORDS}
              value={params.get('sort') ?? 'oldest'}
            />
          </div>
          <div className={filterStyles['send']}>
            <Submit look="quiet">Show</Submit>
            {isNarrowed(params) ? <Link to={`${agreement.path}#timeline`}>Show all of it</Link> : null}
            {totalCount === null ? null : <span>{counted(totalCount, 'entry', 'entries')}</span>}
          </div>
        </Form>
      </search>
      <Timeline entries={nodes} ownTitle={agreement.title} isNarrowed={isNarrowed(params)} />
      <Pager pageInfo={pageInfo} label="the timeline" />
    </Section>
  );
}

import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { EmptyState } from '../ui/notice.tsx';
import { PageHead } from '../ui/section.tsx';
import { PreviewQuery, RulesQuery } from './calculator.query.ts';
import { CalculatorForm, RuleChooser } from './calculator-form.tsx';
import { eventsOf, settingsOf } from './calculator-params.ts';
import { Result } from './calculator-result.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const { deadlineRules, deadlineSettings } = await execute(RulesQuery, {}, { request, context });
  const rule = deadlineRules.find(({ key }) => key === params.get('rule')) ?? null;
  const settings = deadlineSettings.filter(({ key }) => rule?.settings.includes(key));
  const events = rule ? eventsOf(params, rule) : [];
  if (!rule || events.length === 0) return { rules: deadlineRules, rule, settings, preview: null };
  const asked = { rule: rule.key, events, settings: settingsOf(params, settings) };
  const { deadlinePreview } = await execute(PreviewQuery, asked, { request, context });
  return { rules: deadlineRules, rule, settings, preview: deadlinePreview };
}

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `${loaderData?.rule ? `${loaderData.rule.name} · ` : ''}Deadline calculator · Sunclock` },
];

export default function Calculator() {
  const { rules, rule, settings, preview } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return (
    <>
      <PageHead
        title="Deadline calculator"
        lead="Choose a rule, say what happened, and see the date with every day that was counted. Nothing is stored: the address holds your entries."
      />
      <RuleChooser rules={rules} chosen={rule} />
      {preview && preview.userErrors.length === 0 ? <Result preview={preview} /> : null}
      {rule ? (
        <CalculatorForm
          key={params.toString()}
          rule={rule}
          settings={settings}
          params={params}
          preview={preview}
        />
      ) : null}
      {rule ? null : (
        <EmptyState title="Start with a rule">
          <p>
            For a federal FOIA request take “FOIA-20”: the agency’s twenty working days. For your own appeal
            take the rule of the department that refused you.
          </p>
        </EmptyState>
      )}
    </>
  );
}

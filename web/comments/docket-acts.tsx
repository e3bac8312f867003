import { MatterActs } from '../matters/matter-acts.tsx';
import { Follow } from '../matters/side.tsx';
import { ButtonLink } from '../ui/button.tsx';
import styles from './dockets.module.css';
import type { Docket } from './docket.query.ts';

/** What this viewer may do on the docket now: the two that are done most are buttons. */
export function DocketActs({ docket }: { docket: Docket }) {
  const { viewerCan, path, standing } = docket;
  const mayComment = viewerCan.includes('WRITE_COMMENT');
  return (
    <div className={styles['acts']}>
      <div className="buttons" data-screen-only>
        {viewerCan.includes('RECORD') ? (
          <ButtonLink to={`${path}/record`}>Record a paper of the agency</ButtonLink>
        ) : null}
        {mayComment && standing !== 'WATCHED' ? (
          <ButtonLink to={`${path}/comments/new`} look="quiet">
            Begin a comment
          </ButtonLink>
        ) : null}
      </div>
      <Follow matter={docket} />
      <MatterActs
        matter={docket}
        own={[
          viewerCan.includes('EDIT') ? [`${path}/edit`, 'Edit, number, systems of records'] : null,
          mayComment ? [`${path}/others`, 'Note comments of others'] : null,
        ]}
      />
    </div>
  );
}

import { PageHead } from '../ui/section.tsx';

export default function Home() {
  return <PageHead title="Every clock the government owes you, and every clock you owe it" />;
}

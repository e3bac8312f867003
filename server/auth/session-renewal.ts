// One more endpoint of the library: another session, with another token, for whoever has one. It ends none; whoever asks for
// it, `renewSession`, stands in an act that does.
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

export const RENEWAL_PATH = '/renew-session';

export const sessionRenewal = () => ({
  id: 'session-renewal',
  endpoints: {
    renewSession: createAuthEndpoint(
      RENEWAL_PATH,
      { method: 'POST', use: [sensitiveSessionMiddleware] },
      async (ctx) => {
        const { user } = ctx.context.session;
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
});

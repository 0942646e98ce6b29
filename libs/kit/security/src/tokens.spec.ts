import { SignJWT } from 'jose';

import { issueToken, tokenVerifier, verifyToken } from './tokens.ts';
import { ephemeralSecrets } from './testing/index.ts';

const secrets = ephemeralSecrets();
const noon = () => new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => () => new Date(noon().getTime() + seconds * 1000);
const request = { subject: 'courier-a', roles: ['courier'] };

describe('a token', () => {
  it('says who calls and in which roles', async () => {
    const token = await issueToken(secrets, request, noon);
    expect(await verifyToken(secrets, token, noon)).toEqual({ id: 'courier-a', roles: ['courier'] });
  });

  it('ends', async () => {
    const token = await issueToken(secrets, { ...request, expiresIn: 60 }, noon);
    await expect(verifyToken(secrets, token, later(59))).resolves.toMatchObject({ id: 'courier-a' });
    await expect(verifyToken(secrets, token, later(60))).rejects.toMatchObject({ code: 'denied' });
  });

  it('is refused when another installation signed it', async () => {
    const token = await issueToken(ephemeralSecrets('other'), request, noon);
    await expect(verifyToken(secrets, token, noon)).rejects.toMatchObject({ code: 'denied' });
  });

  it('is refused when it was made for somebody else or names nobody', async () => {
    const made = (claims: { audience: string; subject?: string }) => {
      const token = new SignJWT({ roles: ['courier'] })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('portcullis')
        .setAudience(claims.audience)
        .setExpirationTime(later(60)());
      return (claims.subject === undefined ? token : token.setSubject(claims.subject)).sign(secrets.tokenSecret);
    };
    const other = await made({ audience: 'elsewhere', subject: 'courier-a' });
    const nobody = await made({ audience: 'portcullis' });
    await expect(verifyToken(secrets, other, noon)).rejects.toMatchObject({ code: 'denied' });
    await expect(verifyToken(secrets, nobody, noon)).rejects.toMatchObject({ code: 'denied' });
  });

  it.each([
    ['empty', ''],
    ['nonsense', 'a.b.c'],
    ['unsigned', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"courier-a","exp":9999999999}')}.`],
    ['endless', 'x'.repeat(1_000_000)],
  ])('is refused when it is %s', async (_, token) => {
    await expect(verifyToken(secrets, token, noon)).rejects.toMatchObject({ code: 'denied' });
  });
});

describe('tokenVerifier', () => {
  it('answers at once for a token it knows, until the token ends', async () => {
    let clock = noon;
    const verify = tokenVerifier(secrets, () => clock());
    const token = await issueToken(secrets, { ...request, expiresIn: 60 }, noon);
    await verify(token);
    expect(verify(token)).toEqual({ id: 'courier-a', roles: ['courier'] });
    clock = later(60);
    await expect(verify(token)).rejects.toMatchObject({ code: 'denied' });
  });
});

// What we use of the S3 server for tests; it brings no types.
declare module '@20minutes/s3rver' {
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly allowMismatchedSignatures: boolean;
      readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
    });
    readonly store: { putContent(place: string, content: unknown): Promise<[number, string]> };
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}

import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ObjectStore } from '@plumbline/core'

/** The object store on S3. */
export function connectS3(bucket: () => string): ObjectStore {
  // Unless told otherwise the SDK signs the checksum of an empty body into an upload's address, and S3 then refuses every file.
  // Our own puts name their checksum themselves.
  const client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
  return {
    async put(Key, Body, ContentType) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket(), Key, Body, ContentType, ChecksumAlgorithm: 'SHA256' }),
      )
    },
    async get(Key) {
      try {
        const reply = await client.send(new GetObjectCommand({ Bucket: bucket(), Key }))
        return await reply.Body?.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    // Signed with If-None-Match, an address takes one file: what was checked cannot be replaced afterwards.
    // S3 signs no upper bound into a PUT: the event tells the size, and the checking function does not fetch what is too large.
    uploadUrl: (Key, { contentType, expiresSeconds }) =>
      getSignedUrl(
        client,
        new PutObjectCommand({ Bucket: bucket(), Key, ContentType: contentType, IfNoneMatch: '*' }),
        { expiresIn: expiresSeconds },
      ),
  }
}

import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ObjectStore } from '@plumbline/core'

/** The object store on S3. */
export function connectS3(bucket: () => string): ObjectStore {
  const client = new S3Client()
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
    // S3 signs no upper bound into a PUT: the checking function refuses what is larger before it reads it.
    uploadUrl: (Key, { contentType, expiresSeconds }) =>
      getSignedUrl(
        client,
        new PutObjectCommand({ Bucket: bucket(), Key, ContentType: contentType, IfNoneMatch: '*' }),
        { expiresIn: expiresSeconds },
      ),
  }
}

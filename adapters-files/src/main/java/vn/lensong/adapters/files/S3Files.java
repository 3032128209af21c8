package vn.lensong.adapters.files;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.FilesAway;
import vn.lensong.domain.Refusal;

/**
 * Files in a bucket of an S3-compatible store, each under its checksum.
 *
 * <p>Bytes come in on the local disk first: their checksum, which is their key, is known only when all are there.
 */
final class S3Files implements FileStore, AutoCloseable {

    private final S3Client s3;
    private final String bucket;
    private final Staging staging;

    S3Files(S3Client s3, String bucket, Staging staging) {
        this.s3 = s3;
        this.bucket = bucket;
        this.staging = staging;
    }

    @Override
    public Staged stage(InputStream bytes, long most) throws IOException {
        return staging.take(bytes, most, this::keep);
    }

    @Override
    public InputStream open(String sha256, long from, long length) {
        String last = length > Long.MAX_VALUE - from ? "" : String.valueOf(from + length - 1);
        try {
            return s3.getObject(request -> request.bucket(bucket).key(sha256).range("bytes=" + from + "-" + last));
        } catch (NoSuchKeyException e) {
            throw Refusal.notFound("file");
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public boolean exists(String sha256) {
        try {
            s3.headObject(request -> request.bucket(bucket).key(sha256));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(String sha256) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(sha256));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private void keep(Staging.Part part) {
        if (exists(part.sha256())) {
            return;
        }
        try {
            s3.putObject(
                    request -> request.bucket(bucket).key(part.sha256()), RequestBody.fromFile(part.file()));
        } catch (SdkException e) {
            throw away(e);
        }
    }

    /** The kit's own words name the address that was asked, which may carry a signature: they go no further. */
    private static FilesAway away(SdkException failure) {
        return new FilesAway("S3: " + failure.getClass().getSimpleName());
    }
}

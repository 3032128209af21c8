package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.FileStoreContract;
import vn.lensong.application.media.FilesAway;

/** The contract on an S3-compatible server, which is started here and asks for signed calls. */
class S3FilesTest implements FileStoreContract {

    private static final String BUCKET = "lensong";

    @TempDir
    static Path folder;

    private static S3Proxy server;
    private static S3Files files;

    @BeforeAll
    static void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret")
                .build();
        server.start();
        S3Client client = client("secret");
        client.createBucket(request -> request.bucket(BUCKET));
        files = new S3Files(client, BUCKET, new Staging(folder));
    }

    @AfterAll
    static void stop() throws Exception {
        files.close();
        server.stop();
    }

    private static S3Client client(String secret) {
        return Stores.client(
                URI.create("http://127.0.0.1:" + server.getPort()), "us-east-1", "access", secret, true);
    }

    @Override
    public FileStore files() {
        return files;
    }

    @Override
    public int lying() {
        return DiskFilesTest.lyingIn(folder);
    }

    @Test
    void a_wrong_key_keeps_nothing_and_gives_nothing_away() throws Exception {
        try (S3Files wrong = new S3Files(client("another"), BUCKET, new Staging(folder));
                FileStore.Staged staged = wrong.stage(new ByteArrayInputStream(new byte[] {1, 2, 3}), 10)) {
            assertThatThrownBy(staged::keep).isInstanceOf(FilesAway.class).hasMessageNotContaining("another");
        }
        assertThat(lying()).isZero();
    }

    @Test
    void a_bucket_that_does_not_answer_is_away() {
        try (S3Files gone = new S3Files(
                Stores.client(URI.create("http://127.0.0.1:1"), "us-east-1", "access", "secret", true),
                BUCKET,
                new Staging(folder))) {
            assertThatThrownBy(() -> gone.exists("0".repeat(64))).isInstanceOf(FilesAway.class);
        }
    }
}

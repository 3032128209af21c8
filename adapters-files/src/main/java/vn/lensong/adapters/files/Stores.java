package vn.lensong.adapters.files;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import vn.lensong.application.media.FileStore;

/** Makes the store that is configured: a bucket when one is named, else a folder. */
@Factory
final class Stores {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Singleton
    @Requires(missingProperty = "lensong.files.s3.bucket")
    FileStore onDisk(@Property(name = "lensong.files.folder") Path folder) {
        return DiskFiles.in(folder);
    }

    @Bean(preDestroy = "close")
    @Singleton
    @Requires(property = "lensong.files.s3.bucket")
    S3Files onS3(
            @Property(name = "lensong.files.folder") Path folder,
            @Property(name = "lensong.files.s3.bucket") String bucket,
            @Property(name = "lensong.files.s3.endpoint") String endpoint,
            @Property(name = "lensong.files.s3.region") String region,
            @Property(name = "lensong.files.s3.access-key") String accessKey,
            @Property(name = "lensong.files.s3.secret-key") String secretKey,
            @Property(name = "lensong.files.s3.path-style", defaultValue = "true") boolean pathStyle) {
        S3Client client = client(URI.create(endpoint), region, accessKey, secretKey, pathStyle);
        return new S3Files(client, bucket, new Staging(folder.resolve("incoming")));
    }

    /** Checksums of the kit's own are sent only where S3 demands them: not every compatible store knows them. */
    static S3Client client(URI endpoint, String region, String accessKey, String secretKey, boolean pathStyle) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .forcePathStyle(pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE))
                .build();
    }
}

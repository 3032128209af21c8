package vn.lensong.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where files are kept and how large they may be, as the application's properties. */
final class FileSettings {

    private static final long MIB = 1024L * 1024;
    private static final List<Setting> FOR_A_BUCKET = List.of(
            Setting.LENSONG_S3_BUCKET,
            Setting.LENSONG_S3_ENDPOINT,
            Setting.LENSONG_S3_ACCESS_KEY,
            Setting.LENSONG_S3_SECRET_KEY);

    private FileSettings() {}

    static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("lensong.files.folder", folder(settings).toString());
        long most = 0;
        most = Math.max(most, limit(properties, settings, Setting.LENSONG_MEDIA_CLIP_MIB, "clip-mib", 500));
        most = Math.max(most, limit(properties, settings, Setting.LENSONG_MEDIA_INFOGRAPHIC_MIB, "infographic-mib", 20));
        most = Math.max(most, limit(properties, settings, Setting.LENSONG_MEDIA_PHOTO_MIB, "photo-mib", 15));
        most = Math.max(most, limit(properties, settings, Setting.LENSONG_MEDIA_DOCUMENT_MIB, "document-mib", 20));
        // A file a little too large is refused in words; one that is far too large is not even read.
        properties.put("micronaut.server.max-request-size", (most + 1) * MIB);
        if (settings.get(Setting.LENSONG_S3_BUCKET) != null) {
            bucket(properties, settings);
        }
        return properties;
    }

    private static Path folder(Settings settings) {
        String set = settings.get(Setting.LENSONG_FILES);
        return set == null ? settings.data().resolve("files") : Path.of(set);
    }

    private static void bucket(Map<String, Object> properties, Settings settings) {
        for (Setting needed : FOR_A_BUCKET) {
            if (settings.get(needed) == null) {
                throw new CannotStart("Kho tệp S3 còn thiếu " + needed + ".\n" + needed
                        + " is missing: set it, or unset LENSONG_S3_BUCKET to keep files on the disk.");
            }
        }
        properties.put("lensong.files.s3.bucket", settings.get(Setting.LENSONG_S3_BUCKET, ""));
        properties.put("lensong.files.s3.endpoint", settings.get(Setting.LENSONG_S3_ENDPOINT, ""));
        properties.put("lensong.files.s3.region", settings.get(Setting.LENSONG_S3_REGION, "us-east-1"));
        properties.put("lensong.files.s3.access-key", settings.get(Setting.LENSONG_S3_ACCESS_KEY, ""));
        properties.put("lensong.files.s3.secret-key", settings.get(Setting.LENSONG_S3_SECRET_KEY, ""));
        properties.put("lensong.files.s3.path-style", settings.get(Setting.LENSONG_S3_PATH_STYLE, "true"));
    }

    private static long limit(
            Map<String, Object> properties, Settings settings, Setting setting, String key, int usual) {
        int mib = settings.number(setting, usual);
        if (mib < 1) {
            throw new CannotStart(setting + ": " + mib + " (cần ít nhất 1 / expected: > 0)");
        }
        properties.put("lensong.media." + key, mib);
        return mib;
    }
}

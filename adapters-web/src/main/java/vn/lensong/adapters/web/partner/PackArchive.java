package vn.lensong.adapters.web.partner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.lensong.domain.Refusal;

/** Opens a pack's zip in memory, and no further than a pack is ever large: nothing is written to a disk. */
final class PackArchive {

    static final int LARGEST = 4 * 1024 * 1024;

    private static final int MOST_FILES = 300;
    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_OPEN = 24 * 1024 * 1024;

    /** Folders one deep, in letters that mean the same on every machine; so there is no way out of it. */
    private static final Pattern NAME =
            Pattern.compile("(organisation\\.yaml|(brand|scripts|answers|playbooks)/[A-Za-z0-9][A-Za-z0-9._-]{0,100})");

    private PackArchive() {}

    /**
     * The files by name.
     *
     * @throws Refusal {@code pack.not-a-zip}, {@code pack.too-large}, {@code pack.file-name}
     */
    static Map<String, byte[]> open(byte[] zip) {
        if (zip.length > LARGEST) {
            throw tooLarge();
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            long open = 0;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_FILES) {
                    throw tooLarge();
                }
                byte[] content = content(in);
                open += content.length;
                if (open > LARGEST_OPEN) {
                    throw tooLarge();
                }
                if (!entry.isDirectory()) {
                    put(files, entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("pack.not-a-zip");
        }
        if (files.isEmpty()) {
            throw Refusal.invalid("pack.not-a-zip");
        }
        return files;
    }

    /** What a file claims to be long is not believed: reading stops where it is too much. */
    private static byte[] content(ZipInputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > LARGEST_FILE) {
                throw tooLarge();
            }
        }
        return out.toByteArray();
    }

    private static void put(Map<String, byte[]> files, String name, byte[] content) {
        if (!NAME.matcher(name).matches() || name.contains("..") || files.put(name, content) != null) {
            throw Refusal.invalid("pack.file-name");
        }
    }

    private static Refusal tooLarge() {
        return Refusal.invalid("pack.too-large", Map.of("mib", LARGEST / 1024 / 1024));
    }
}

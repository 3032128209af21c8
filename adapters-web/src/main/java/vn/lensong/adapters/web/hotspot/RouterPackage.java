package vn.lensong.adapters.web.hotspot;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.domain.hotspot.Hotspot;

/** What a router needs to show a hotspot's page by itself, and to let people through while we are away. */
@Singleton
final class RouterPackage {

    private final PublicAddress address;

    RouterPackage(PublicAddress address) {
        this.address = address;
    }

    /** The files of it, packed; the key is not among them. */
    byte[] of(Hotspot hotspot, String page) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("HUONG-DAN.txt", resource("HUONG-DAN.txt").replace("{host}", host()));
        files.put("www/cgi-bin/lensong", resource("lensong.sh"));
        files.put("etc/lensong/refresh.sh", resource("refresh.sh"));
        files.put(
                "etc/lensong/hotspot.conf",
                resource("hotspot.conf")
                        .replace("{place}", hotspot.place().replaceAll("\\R", " "))
                        .replace("{platform}", address.base())
                        .replace("{code}", hotspot.code()));
        files.put("etc/lensong/welcome.html", page);
        return packed(files);
    }

    private String host() {
        return address.known() ? Objects.requireNonNullElse(URI.create(address.base()).getHost(), "") : "";
    }

    private static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream in = RouterPackage.class.getResourceAsStream("/hotspot/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lensong.domain.Refusal;

/** Workbooks made by hand, part by part, and what comes of reading them. */
final class Packed {

    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Packed() {}

    static byte[] workbook(String rows) throws IOException {
        return zip(parts(rows));
    }

    /** @param texts as they stand in the part of the shared ones */
    static byte[] workbook(String rows, String texts) throws IOException {
        Map<String, String> parts = parts(rows);
        parts.put("xl/sharedStrings.xml", "<sst" + MAIN + ">" + texts + "</sst>");
        return zip(parts);
    }

    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATION + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                        + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"s.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATION
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        parts.put("xl/s.xml", "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** So that it does not pack: a bomb is told by how it packs. */
    static String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(7).ints(length, 'a', 'z').forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    static Map<Integer, List<String>> rows(byte[] file) {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        try (InputStream in = new ByteArrayInputStream(file)) {
            new Tables().read(in, rows::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static String code(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> rows(file)).code();
    }
}

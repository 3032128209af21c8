package vn.lensong.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as Excel itself saves it: its texts lie in a part of their own, and its cells tell which. */
final class ExcelFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ExcelFile() {}

    /** Each text is written as one that no other cell has, when it is needed: no row is held. */
    static void write(Path file, int rows, int columns, IntFunction<List<String>> row) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            part(zip, out, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + type("workbook.xml", "sheet.main") + type("worksheets/sheet1.xml", "worksheet")
                    + type("sharedStrings.xml", "sharedStrings") + "</Types>");
            part(zip, out, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, out, "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            part(zip, out, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                    + "\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (int i = 0; i < rows; i++) {
                out.write("<row r=\"" + (i + 1) + "\" spans=\"1:" + columns + "\">");
                for (int column = 0; column < columns; column++) {
                    out.write("<c r=\"" + (char) ('A' + column) + (i + 1) + "\" t=\"s\"><v>"
                            + ((long) i * columns + column) + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            long texts = (long) rows * columns;
            part(zip, out, "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + MAIN + "\" count=\"" + texts + "\" uniqueCount=\"" + texts + "\">");
            for (int i = 0; i < rows; i++) {
                for (String text : row.apply(i)) {
                    out.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
                }
            }
            out.write("</sst>");
        }
    }

    /** Begins a part; what is written next belongs to it. */
    private static void part(ZipOutputStream zip, Writer out, String name, String begin) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + begin);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId" + (i / 2 + 1) + "\" Type=\"" + RELATION + "/" + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return all.append("</Relationships>").toString();
    }
}

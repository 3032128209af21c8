package vn.lensong.adapters.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a workbook that a list is read from, and opens them as XML that brings nothing in. */
final class XlsxParts implements Closeable {

    private static final String USUAL = "xl/workbook.xml";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final ZipFile zip;
    private final String workbook;

    private XlsxParts(ZipFile zip) throws IOException, XMLStreamException {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty("jdk.xml.elementAttributeLimit", "200");
        this.zip = zip;
        String told = related("", relation -> type(relation).endsWith("/officeDocument"));
        this.workbook = told == null ? USUAL : told;
    }

    /** @throws RuntimeException, XMLStreamException when it is no workbook */
    static XlsxParts of(Path file) throws IOException, XMLStreamException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new XlsxParts(zip);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    XMLStreamReader firstSheet() throws IOException, XMLStreamException {
        XMLStreamReader book = required(workbook);
        do {
            book.next();
        } while (!book.isStartElement() || !book.getLocalName().equals("sheet"));
        String id = relation(book);
        String part = related(workbook, relation -> id.equals(relation.getAttributeValue(null, "Id")));
        return required(part == null ? "" : part);
    }

    /** Absent where every text stands in its cell, or there is none. */
    @Nullable XMLStreamReader sharedTexts() throws IOException, XMLStreamException {
        String part = related(workbook, relation -> type(relation).endsWith("/sharedStrings"));
        return part == null ? null : open(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Its name space is one of two, by how strictly the workbook keeps to the standard. */
    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            String space = sheet.getAttributeNamespace(i);
            if (sheet.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return sheet.getAttributeValue(i);
            }
        }
        throw new NoSuchElementException("r:id of the first sheet");
    }

    private static String type(XMLStreamReader relation) {
        String type = relation.getAttributeValue(null, "Type");
        return type == null ? "" : type;
    }

    /** Where the first relation of a part leads that fits. */
    private @Nullable String related(String part, Predicate<XMLStreamReader> fits)
            throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        XMLStreamReader relations = open(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        while (relations != null && relations.hasNext()) {
            relations.next();
            if (relations.isStartElement() && relations.getLocalName().equals("Relationship") && fits.test(relations)) {
                String target = relations.getAttributeValue(null, "Target");
                return target.startsWith("/") ? target.substring(1) : folder + target;
            }
        }
        return null;
    }

    private XMLStreamReader required(String part) throws IOException, XMLStreamException {
        XMLStreamReader opened = open(part);
        if (opened == null) {
            throw new NoSuchElementException(part);
        }
        return opened;
    }

    /** Only what was measured is opened, and in the encoding that was measured. */
    private @Nullable XMLStreamReader open(String part) throws IOException, XMLStreamException {
        ZipEntry entry = entry(part);
        return entry == null || !XlsxMeasure.legible(entry.getName())
                ? null
                : xml.createXMLStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8.name());
    }

    private @Nullable ZipEntry entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        if (exact != null) {
            return exact;
        }
        for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
            ZipEntry entry = each.nextElement();
            if (entry.getName().equalsIgnoreCase(part)) {
                return entry;
            }
        }
        return null;
    }
}

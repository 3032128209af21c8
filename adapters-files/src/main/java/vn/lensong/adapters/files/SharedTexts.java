package vn.lensong.adapters.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, millions of them: one behind the other in a file, and in a second
 * where each of them ends. They are people's names and numbers: on Linux the files have no name while they are there,
 * and everywhere they are gone when this is closed or the program ends, however it ends. One thread opens and reads it.
 */
final class SharedTexts implements Closeable {

    private static final ValueLayout.OfInt END = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena mapped = Arena.ofConfined();
    private final FileChannel textFile;
    private final FileChannel endFile;
    private final MemorySegment texts;
    private final MemorySegment ends;

    private SharedTexts(XMLStreamReader xml, FileChannel textFile, FileChannel endFile)
            throws IOException, XMLStreamException {
        this.textFile = textFile;
        this.endFile = endFile;
        write(xml, textFile, endFile);
        this.texts = textFile.map(FileChannel.MapMode.READ_ONLY, 0, textFile.size(), mapped);
        this.ends = endFile.map(FileChannel.MapMode.READ_ONLY, 0, endFile.size(), mapped);
    }

    /** @return none of none */
    static @Nullable SharedTexts of(@Nullable XMLStreamReader xml) throws IOException, XMLStreamException {
        if (xml == null) {
            return null;
        }
        FileChannel texts = file();
        FileChannel ends = null;
        try {
            ends = file();
            return new SharedTexts(xml, texts, ends);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            texts.close();
            if (ends != null) {
                ends.close();
            }
            throw e;
        }
    }

    /** @throws IndexOutOfBoundsException if there are not so many */
    String get(int no) {
        int from = no == 0 ? 0 : ends.get(END, END.byteSize() * (no - 1));
        int to = ends.get(END, END.byteSize() * no);
        return new String(texts.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        mapped.close();
        try (textFile) {
            endFile.close();
        }
    }

    private static FileChannel file() throws IOException {
        Path file = Files.createTempFile("len-song-", ".texts");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(XMLStreamReader xml, FileChannel textFile, FileChannel endFile)
            throws IOException, XMLStreamException {
        OutputStream texts = new BufferedOutputStream(Channels.newOutputStream(textFile), 64 * 1024);
        DataOutputStream ends = new DataOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(endFile), 64 * 1024));
        long end = 0;
        long size = 0;
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                byte[] text = XlsxText.rich(xml).getBytes(StandardCharsets.UTF_8);
                end += text.length;
                size += text.length + END.byteSize();
                if (size > XlsxMeasure.LARGEST) {
                    throw XlsxMeasure.tooLarge();
                }
                texts.write(text);
                ends.writeInt(Math.toIntExact(end));
            }
        }
        texts.flush();
        ends.flush();
    }
}

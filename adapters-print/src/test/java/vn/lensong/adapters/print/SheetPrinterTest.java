package vn.lensong.adapters.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.lensong.application.print.Sheets.Part;
import vn.lensong.application.print.Sheets.Sheet;

/** Words on paper. */
class SheetPrinterTest {

    @Test
    void words_can_be_read_out_of_the_pages_again_however_many_they_are() throws IOException {
        Sheet sheet = new Sheet(
                "Hồ sơ BHXH Hải Phòng",
                "Cập nhật 30/11/2026",
                List.of(new Part("Lịch sử", "Thành lập năm 1995.\nĐổi tên 🎉 năm 2025."), new Part("Kết quả", "dòng chữ dài ".repeat(900)), new Part("", "x".repeat(300))),
                "Lên Sóng");

        try (PDDocument pdf = Loader.loadPDF(new SheetPrinter().pdf(sheet))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Hồ sơ BHXH Hải Phòng", "Thành lập năm 1995.", "Đổi tên ? năm 2025.", "Lịch sử");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Hồ sơ BHXH Hải Phòng");
        }
    }
}

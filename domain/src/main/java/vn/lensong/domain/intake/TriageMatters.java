package vn.lensong.domain.intake;

/** What people bring before an office, by which a comment can ask without any word that asks. */
final class TriageMatters {

    /** Matters that people name only when they want to be told: "Mức đóng 2026", "thủ tục rút một lần ạ". */
    static final TriagePhrases MATTER = TriagePhrases.of(
            "thủ tục",
            "mức|cách|phí|các|những|tiền|số đóng|hưởng|tính|mua|làm|nộp|rút|đăng|tra|hỗ|thức|gia|xét|tuyển|học|phạt|"
                    + "trợ|lương|cách|khoản|loại|gói|trường|giấy|việc|điều|bước|điểm|chỗ|nơi|tiền|hội|đội",
            "cách #|nào|thứ",
            "điều kiện",
            "hồ sơ",
            "giấy tờ",
            "quy định|trình",
            "quyền lợi|hạn",
            "trách nhiệm",
            "nghĩa vụ",
            "chế độ",
            "chính sách",
            "đối tượng",
            "danh sách|mục",
            "trình tự",
            "thời hạn|gian|điểm|hiệu",
            "hiệu lực",
            "hệ số",
            "công thức",
            "thể lệ",
            "giảm trừ",
            "chiết khấu",
            "giá thẻ|bảo|bhyt|gói",
            "cách kiểm|xem|lấy|điền|lập|chốt|gộp|đổi|nhận|lĩnh|lãnh|sử|cài|liên|chuyển|báo|khai|kích|tìm|gửi|hủy|tham",
            "tuổi về",
            "thẩm định|tra",
            "mã tuyển|xét|ngành|trường",
            "form|phiếu|tờ đăng|đk|đki|mẫu|khai",
            "mẫu đk|đki",
            "các|những phương|hình|loại|bước|khoản|mức|gói|cách|ngành|trang|giấy|điều|trường|nhóm|hồ|thủ|dịch|lĩnh",
            "về các|những|chế|mức|việc|thủ|cách|hồ|điều|quy",
            "chưa|" + "không|ko|k rõ|hiểu|rành|nắm về|nội|cách|thủ|mức|phải|quy|hồ|điều|chế",
            "thay|điều đổi|chỉnh mức|nơi|thông|phương|chỗ|ngày|họ|tên",
            "hoàn trả|tiền|phí",
            "gia hạn thẻ|bhyt|bhxh|bảo",
            "tra cứu",
            "thành phần",
            "số lượng|tiền",
            "cơ quan|sở",
            "thẩm quyền",
            "căn cứ",
            "kết quả",
            "phí =và|=lệ",
            "nơi|chỗ|địa nộp|mua|đóng|điểm|chỉ",
            "mức|số|khoản|phần",
            "học ngành|xong|phí",
            "phòng ốc|thực|học|giao",
            "chi tiết về|mức|các|cách",
            "một số vấn|lưu|điều|quy|thay|trường|điểm",
            "những|các thay|vấn|quyền|đối|chế|chính|thông",
            "# trường|điều|bước|khoản|điểm|giấy|loại|lưu|quyền",
            "cập nhật",
            "lệ|chi|học|viện phí",
            "tỷ|tỉ lệ",
            "lương hưu",
            "tuổi nghỉ|hưởng|hưu",
            "trợ cấp",
            "trường hợp",
            "thông tin",
            "hướng dẫn",
            "tìm hiểu",
            "chỉ tiêu",
            "cơ hội|sở",
            "chuẩn tiếng|đầu",
            "yêu cầu đầu|toefl|ielts|tiếng|về|đối",
            "hình|phương thức",
            "nội dung",
            "chương trình học|đào",
            "điểm thi|xét|chuẩn|ngành|các",
            "xét tuyển",
            "thiết bị",
            "trang web|facebook|tra|đăng|chủ",
            "cổng thông|đăng|đk|dịch|nộp",
            "link|web|fanpage|địa|group|nhóm chỉ|đăng|nộp|tra|trang|của|tuyển|bhxh|bảo",
            "mẫu đơn|tờ|giấy|phiếu|đăng|đk|tk1|d02|#",
            "rút|đóng|hưởng|nhận|gia|chuyển|cấp|chốt|gộp|bảo|chi|cộng bhxh|bhyt|bhtn|bảo|hạn|lại|sổ|thẻ|lưu|trả|nối|trợ|đổi",
            "hộ|người gia|lao đình|động tham|nghỉ|không|chưa",
            "bảo hiểm|hiểm xã|y|tự|thất|hộ hội|tế|nguyện|nghiệp|gia một|# lần",
            "tải|download về|mẫu");

    /** Judge or tell, so that a matter named beside them is spoken about and not asked about. */
    static final TriagePhrases VERDICT = TriagePhrases.of(
            "=quá|=lắm|=rất|=ghê|=vãi|vl|haha|hihi|=tuyệt|=tệ|=rồi", "=chán|=nản|=bực", "cảm|cám ơn", "ủng hộ");

    /** Leave a list open where they end a clause: "phí bao gồm". */
    static final TriagePhrases OPEN_LISTS = TriagePhrases.of("bao gồm", "gồm|gồm có|những");

    /** Open a case that is put before the office: "người lao động nghỉ không lương thì chế độ thai sản ...". */
    static final TriagePhrases CASE = TriagePhrases.of(
            "khi|nếu|trường|người|công|cty|doanh|đơn|hộ|cá|tổ|tôi|em|mình|vợ|chồng|mẹ|bố|con|cháu|việc|theo|trong|lao|nlđ|"
                    + "bảo|bhxh|bhyt|bhtn|đã|năm|từ|hiện|nhà|đối|các|chúng|cơ|xã|học|trẻ|sinh|"
                    + "số|mã|thẻ|sổ|bên|trang");

    /** Formal matters: a long comment about them that the page cut off was about to ask. */
    static final TriagePhrases FORMAL = TriagePhrases.of(
            "giấy|chứng nhận|chỉ|phép|tờ", "hồ sơ", "thủ tục", "quy|quyết|nghị định", "đăng ký|kí", "bảo hiểm", "chế độ",
            "bhxh|bhyt|bhtn", "thời hạn|gian", "điều kiện", "nộp|đóng phí|hồ|tiền", "thẻ|sổ bhyt|bhxh|bảo",
            "bệnh viện", "y tế|học|dược", "khám chữa|bệnh", "cơ sở|quan", "kỹ thuật", "chứng chỉ", "hành nghề",
            "sản phẩm", "lao động", "hợp đồng", "nghỉ việc|hưu|thai|ốm|không", "thai sản", "trợ cấp", "lương hưu",
            "thất nghiệp", "giải quyết", "công ty", "đơn vị", "doanh nghiệp",
            "tôi|em là|có|đang|muốn|phải");

    /** Ask for leave where they open a clause: "tôi có thể ủy quyền cho con tôi làm thay". */
    static final TriagePhrases MAY_WE = TriagePhrases.of(
            "tôi|em|mình|chúng|cháu|con có thể|được|phải|cần",
            "chúng tôi|em|cháu có thể|được|phải|cần",
            "công|đơn|doanh|người ty|vị|nghiệp|dân có thể|được|phải|cần",
            "người lao|tham động|gia có thể|được|phải|cần");

    private TriageMatters() {}
}

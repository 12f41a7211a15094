import ReportingKit

extension RebuildGap {
    package var said: Bilingual {
        switch self {
        case .repetitions(let count):
            Bilingual(
                "\(count) repetitions of files that are missing count as returned",
                "\(VietnameseNumber.padded(count)) lần gửi trùng của các tệp không còn được tính là trả lại")
        case .issued(let number, let period, let gap):
            Bilingual(
                "the report \(number) of \(period) as it was issued: \(gap.said.english)",
                "bản đã ban hành của báo cáo số \(number), kỳ \(periodName(period)): \(gap.said.vietnamese); "
                    + "khôi phục kho lưu trữ từ bản sao lưu rồi dựng lại")
        case .decision(let name, let file):
            Bilingual(
                "the decision of \(name) about the file \(file), which could not be put back",
                "quyết định của “\(name)” về tệp thứ \(file): không ghi lại được; cần thì trả lời lại")
        case .data(let name, let sha256, let loss):
            Bilingual(
                "the data of \(name) (sha256 \(sha256)): it \(loss.rawValue)",
                "số liệu của “\(name)” (sha256 \(sha256)): tệp \(loss.vietnamese); đề nghị nơi gửi gửi lại")
        case .unnamedData(let sha256, let loss):
            Bilingual(
                "the data of the file with the sha256 \(sha256): it \(loss.rawValue)",
                "số liệu của tệp có sha256 \(sha256): tệp \(loss.vietnamese); không biết tên và nơi gửi")
        case .reducedCopy(let sha256, let name):
            Bilingual(
                "the data of the file with the sha256 \(sha256): only a reduced copy of it is kept, \(name)",
                "số liệu của tệp có sha256 \(sha256): chỉ còn bản rút gọn “\(name)”; đề nghị nơi gửi gửi lại")
        case .acceptance(let name, let sha256):
            Bilingual(
                "whether \(name) (sha256 \(sha256)) was accepted: its period is issued",
                "“\(name)” (sha256 \(sha256)) đã được nhận hay chưa: kỳ của tệp đã ban hành nên không lấy lại; "
                    + "cần dùng thì mở lại kỳ và gửi lại")
        case .unnamedFiles(let count):
            Bilingual(
                "the order, folders and times of \(count) files that no line of the journal names: their files' times stand for them",
                "thứ tự, thư mục và giờ nhận của \(VietnameseNumber.padded(count)) tệp không có trong nhật ký: lấy theo giờ của tệp"
            )
        case .namelessFiles(let count):
            Bilingual(
                "the names of \(count) of them: they are called by their hash",
                "tên của \(VietnameseNumber.padded(count)) tệp trong số đó: gọi theo phần đầu của sha256")
        case .noJournal:
            Bilingual(
                "which files were returned, which reports were issued and which warnings accepted: the archive is of a version that kept no "
                    + "journal. Issued reports that lie in the output folder are overwritten by the next report; keep copies of them, and issue "
                    + "them again with baocaod finalize",
                "tệp nào đã trả lại, báo cáo nào đã ban hành, điểm nào đã chấp nhận: kho lưu trữ của phiên bản chưa có nhật ký. "
                    + "Báo cáo đã ban hành trong thư mục kết quả sẽ bị ghi đè ở lần lập sau; hãy sao ra chỗ khác, rồi ban hành lại bằng baocaod finalize"
            )
        case .newerLines(let count):
            Bilingual(
                "\(count) lines of the journal are of a newer version of baocaod",
                "\(VietnameseNumber.padded(count)) dòng nhật ký do phiên bản mới hơn ghi; muốn dùng thì cài phiên bản đó rồi dựng lại"
            )
        case .tornLines(let count, let first):
            Bilingual(
                "\(count) lines of the journal that are torn or were changed: \(first.joined(separator: ", "))",
                "\(VietnameseNumber.padded(count)) dòng nhật ký bị đứt hoặc bị sửa: \(first.joined(separator: ", ")); "
                    + "có bản sao lưu của nhật ký thì khôi phục rồi dựng lại")
        }
    }
}

extension ArchivedFileLoss {
    fileprivate var vietnamese: String {
        switch self {
        case .missing: "không có trong kho lưu trữ"
        case .changed: "trong kho lưu trữ đã bị sửa"
        case .withoutData:
            "không còn đọc ra số liệu (các bảng khai báo, danh mục đơn vị hoặc phần mềm đã thay đổi)"
        }
    }
}

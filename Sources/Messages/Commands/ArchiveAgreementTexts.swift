import ReportingKit

extension ArchiveDisagreement {
    package var said: Bilingual {
        switch self {
        case .missing(let name, let sha256, let folder):
            Bilingual(
                "\(name) (sha256 \(sha256)) is not in the archive; restore \(folder) from a backup, "
                    + "or let its officer send the same file again",
                "“\(name)” (sha256 \(sha256)) không có trong kho lưu trữ; khôi phục \(folder) từ bản sao lưu, "
                    + "hoặc đề nghị nơi gửi gửi lại đúng tệp đó")
        case .copyChanged(let name, let path):
            Bilingual(
                "the archive's copy of \(name) was changed; restore \(path) from a backup, or let its "
                    + "officer send the same file again",
                "bản lưu trữ của “\(name)” đã bị sửa; khôi phục \(path) từ bản sao lưu, "
                    + "hoặc đề nghị nơi gửi gửi lại đúng tệp đó")
        case .orphan(let path):
            Bilingual(
                "\(path) lies in the archive and no row of the store answers for it: part of the store is lost; "
                    + "see baocaod store recover",
                "tệp \(path) nằm trong kho lưu trữ nhưng không có trong sổ: kho số liệu bị mất một phần; \(Self.remedy)"
            )
        case .unknownFile(let name, let sha256, let state):
            Bilingual(
                "the archive's journal has \(name) (sha256 \(sha256)) as \(state.rawValue); the store does "
                    + "not know it: see baocaod store recover",
                "nhật ký của kho lưu trữ ghi “\(name)” (sha256 \(sha256)) là \(state.vietnamese), kho số liệu không có tệp này; "
                    + Self.remedy)
        case .otherState(let name, let stored, let journal, let isInOtherOrder):
            Bilingual(
                "\(name): the store says \(stored.rawValue), the archive's journal \(journal.rawValue)"
                    + (isInOtherOrder ? ", in another order" : ""),
                "“\(name)”: kho số liệu ghi \(stored.vietnamese), nhật ký của kho lưu trữ ghi \(journal.vietnamese)"
                    + (isInOtherOrder ? ", số thứ tự cũng khác" : "") + "; \(Self.remedy)")
        case .unknownReport(let number, let period):
            Bilingual(
                "the archive's journal has the issued report \(number) of \(period); the store does not know it: see baocaod store recover",
                "nhật ký của kho lưu trữ có báo cáo số \(number), kỳ \(periodName(period)), đã ban hành; kho số liệu không có báo cáo này; "
                    + Self.remedy)
        case .documents(let number, let period, let gap):
            Bilingual(
                "the kept documents of the issued report \(number) of \(period): \(gap.said.english)",
                "văn bản lưu của báo cáo số \(number), kỳ \(periodName(period)), đã ban hành: \(gap.said.vietnamese); "
                    + "khôi phục từ bản sao lưu của kho lưu trữ")
        case .decision(let order, let name, let file, let side):
            Bilingual(
                "the archive's journal has the decision \(order) of \(name) about the file \(file); the store "
                    + side.said.english + ": see baocaod store recover",
                "nhật ký của kho lưu trữ có quyết định số \(order) của “\(name)” về tệp thứ \(file); kho số liệu "
                    + side.said.vietnamese + "; \(Self.remedy)")
        case .openWarnings(let number, let period, let side):
            Bilingual(
                "the archive's journal has who answers for the open warnings of the issued report \(number) of \(period); the store "
                    + side.said.english + ": see baocaod store recover",
                "nhật ký của kho lưu trữ ghi người chịu trách nhiệm về các điểm còn để mở của báo cáo số \(number), kỳ \(periodName(period)), "
                    + "đã ban hành; kho số liệu " + side.said.vietnamese + "; \(Self.remedy)")
        }
    }

    private static let remedy = "dừng dịch vụ rồi dựng lại kho số liệu: baocaod store recover --anyway"
}

extension ArchiveDisagreement.StoreSide {
    fileprivate var said: Bilingual {
        switch self {
        case .unknown: Bilingual("does not know it", "không có điều này")
        case .otherwise: Bilingual("says otherwise", "ghi khác")
        }
    }
}

extension ArchiveNote {
    package var said: Bilingual {
        switch self {
        case .setAside(let count):
            Bilingual(
                "\(count) archived files belong to a former store or were set aside",
                "\(VietnameseNumber.padded(count)) tệp lưu trữ thuộc kho số liệu trước đây hoặc đã để riêng; không phải làm gì"
            )
        case .fileUnwritten(let name):
            Bilingual(
                "\(name) is not in the archive's journal yet; the service writes it at its next start",
                "“\(name)” chưa có trong nhật ký của kho lưu trữ; dịch vụ ghi vào ở lần khởi động tới")
        case .decisionsUnwritten(let count):
            Bilingual(
                "\(count) answers and withdrawals are not in the archive's journal yet; the service writes them at its next start",
                "\(VietnameseNumber.padded(count)) lần trả lời, rút lại chưa có trong nhật ký của kho lưu trữ; dịch vụ ghi vào ở lần khởi động tới"
            )
        case .openWarningsUnwritten(let number, let period):
            Bilingual(
                "who answers for the open warnings of the issued report \(number) of \(period) is not in the archive's journal yet; "
                    + "the service writes it at its next start",
                "người chịu trách nhiệm về các điểm còn để mở của báo cáo số \(number), kỳ \(periodName(period)), đã ban hành chưa có trong "
                    + "nhật ký của kho lưu trữ; dịch vụ ghi vào ở lần khởi động tới")
        case .tornLines(let count, let first):
            Bilingual(
                "\(count) lines of the archive's journal are torn or were changed: \(first.joined(separator: ", "))",
                "\(VietnameseNumber.padded(count)) dòng trong nhật ký của kho lưu trữ bị đứt hoặc bị sửa: "
                    + "\(first.joined(separator: ", ")); khôi phục tệp nhật ký từ bản sao lưu nếu có")
        case .newerLines(let count):
            Bilingual(
                "\(count) lines of the archive's journal are of a newer version of baocaod",
                "\(VietnameseNumber.padded(count)) dòng trong nhật ký của kho lưu trữ do phiên bản mới hơn ghi; muốn dùng thì cài phiên bản đó"
            )
        }
    }
}

extension KeptDocumentGap {
    package var said: Bilingual {
        switch self {
        case .line(let period):
            Bilingual(
                "the journal's line of the report of \(period) cannot be understood",
                "không đọc được dòng nhật ký về báo cáo kỳ \(periodName(period))")
        case .missing(let path): Bilingual("\(path) is missing", "không thấy tệp \(path)")
        case .changed(let path): Bilingual("\(path) was changed", "tệp \(path) đã bị sửa")
        }
    }
}

extension FileState {
    /// As the ledger's states are called in sentences.
    var vietnamese: String {
        switch self {
        case .taken: "đã lấy, chưa đọc"
        case .processing: "đang kiểm tra"
        case .accepted: "đã nhận"
        case .returned: "trả lại"
        case .duplicate: "gửi trùng"
        case .kept: "đang lưu"
        }
    }
}

/// "6 tháng đầu năm 2023"; what is no period stays as it is.
func periodName(_ id: String) -> String { Period(id: id)?.vietnamese ?? id }

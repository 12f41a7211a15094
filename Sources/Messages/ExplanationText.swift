import ReportingKit

/// The explanation that goes back with a file which could not be taken.
public struct ExplanationText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    /// What belongs into another folder, or need not be sent again.
    private static let sentElsewhere: Set<FindingCode> = [
        .fileModuleMismatch, .questionForeign, .questionAnswered, .questionClosed,
    ]

    /// Faults beyond this many of one kind are counted, not listed.
    private static let listedPerKind = 10

    /// `folder` is where the officer sends files, as he sees it; `contact` is whom to ask.
    public func text(
        file: String, folder: String? = nil, findings: [Finding], markedCopy: String? = nil, contact: String? = nil
    ) -> String {
        let errors = findings.filter { $0.severity == .error }
        let questions = errors.filter(\.isConfirmable)
        let faults = errors.filter { !$0.isConfirmable }
        var lines = [heading(file, faults, questions), "", summary]
        lines += section(faultTitle(faults), faults)
        lines += section(said("Cần trả lời", "To answer"), questions)
        lines += section(said("Cần xem thêm", "To look at as well"), findings.filter { $0.severity != .error })
        let asked = contact.map { [said("Cần hỏi thêm: \($0).", "Ask: \($0).")] } ?? []
        let closing = closing(faults, questions, folder: folder, markedCopy: markedCopy) + asked
        if !closing.isEmpty { lines += [""] + closing }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func said(_ vietnamese: String, _ english: String) -> String {
        catalogue.language == .vi ? vietnamese : english
    }

    /// Who has to act: mend and send, send something else, or answer.
    private func heading(_ file: String, _ faults: [Finding], _ questions: [Finding]) -> String {
        if faults.isEmpty, !questions.isEmpty {
            return said("CẦN XÁC NHẬN: \(file)", "TO BE CONFIRMED: \(file)")
        }
        return arePlaced(faults)
            ? said("TRẢ LẠI – CẦN SỬA: \(file)", "FILE NOT TAKEN: \(file)")
            : said("TRẢ LẠI: \(file)", "FILE NOT TAKEN: \(file)")
    }

    /// Whether all faults are at places of the file: of a photo there is nothing to mend in it.
    private func arePlaced(_ faults: [Finding]) -> Bool {
        !faults.isEmpty && faults.allSatisfy { $0.place.cell != nil || $0.place.sheet != nil }
    }

    private var summary: String {
        said(
            "Chưa dùng số liệu nào của tệp này; số đã gửi trước, nếu có, vẫn được dùng.",
            "No figure of the file was taken; what was sent before stays in force.")
    }

    private func faultTitle(_ faults: [Finding]) -> String {
        arePlaced(faults) ? said("Cần sửa", "To mend") : said("Chưa dùng được vì", "It cannot be used because")
    }

    /// What to do when all is mended. A question's own advice says how it is answered, and a photo's what to send in its place.
    private func closing(
        _ faults: [Finding], _ questions: [Finding], folder: String?, markedCopy: String?
    ) -> [String] {
        var lines: [String] = []
        if let markedCopy {
            lines.append(
                faults.isEmpty
                    ? said(
                        "Các ô cần xem được đánh dấu trong bản sao “\(markedCopy)”.",
                        "The cells to look at are marked in \(markedCopy).")
                    : said(
                        "Các ô cần xem được đánh dấu trong bản sao “\(markedCopy)”. Có thể sửa ngay trong bản sao này rồi gửi lại.",
                        "The cells to look at are marked in \(markedCopy). It can be mended and sent again."))
        }
        let place =
            folder.map { said("“\($0)”", "the folder “\($0)”") } ?? said("thư mục đã gửi", "the drop folder")
        guard arePlaced(faults) else {
            // Where else a file belongs is said by itself.
            let isElsewhere = faults.contains { Self.sentElsewhere.contains($0.code) }
            return isElsewhere ? lines : lines + [said("Nơi gửi: \(place).", "Drop it into \(place).")]
        }
        lines.append(
            questions.isEmpty
                ? said("Sửa xong, gửi lại vào \(place).", "When mended, drop the file into \(place) again.")
                : said(
                    "Sửa xong và trả lời như trên, gửi lại một lần vào \(place).",
                    "When mended and answered, drop the file into \(place) again, once."))
        return lines
    }

    private func section(_ title: String, _ findings: [Finding]) -> [String] {
        guard !findings.isEmpty else { return [] }
        var lines = ["", title + ":"]
        var number = 0
        var listed: [FindingCode: Int] = [:]
        var folded: [FindingCode: Int] = [:]
        var codes: [FindingCode] = []
        for finding in findings {
            if !codes.contains(finding.code) { codes.append(finding.code) }
            listed[finding.code, default: 0] += 1
            guard listed[finding.code, default: 0] <= Self.listedPerKind else {
                folded[finding.code, default: 0] += finding.occurrences
                continue
            }
            number += 1
            let sentence = catalogue.sentence(for: finding)
            lines.append("\(number). \(sheet(of: finding, saidIn: sentence))\(sentence)")
            lines.append("   → \(catalogue.advice(for: finding))")
        }
        for code in codes {
            guard let count = folded[code] else { continue }
            lines.append(
                said(
                    "   … và \(VietnameseNumber.count(count)) ô khác cùng loại.",
                    "   … and \(count) more of this kind."))
        }
        return lines
    }

    /// The sheet before a sentence that does not name it itself.
    private func sheet(of finding: Finding, saidIn sentence: String) -> String {
        guard let sheet = finding.place.sheet, !sentence.contains("“\(sheet)”") else { return "" }
        return said("Trang “\(sheet)”: ", "Sheet “\(sheet)”: ")
    }
}

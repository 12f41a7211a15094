import ReportingKit

/// What `batch` says of files and reports.
extension CommandTexts {
    /// What became of one file, in one line.
    public enum BatchOutcome: Sendable {
        case taken(tables: Int, sections: Int)
        case duplicate(of: String)
        case kept
        case draft(commented: Bool)
        case answer
        case returned(reason: String)
    }

    public func batch(_ name: String, _ outcome: BatchOutcome) -> String {
        let (word, told) = batchWords(outcome)
        return word.padded(to: isVietnamese ? 14 : 11) + name + (told.isEmpty ? "" : "  \(told)")
    }

    private func batchWords(_ outcome: BatchOutcome) -> (word: String, told: String) {
        switch outcome {
        case .taken(let tables, let sections):
            let content = [
                tables > 0 ? say("\(tables) table\(tables == 1 ? "" : "s")", "\(padded(tables)) bảng") : nil,
                sections > 0
                    ? say("\(sections) section\(sections == 1 ? "" : "s") of text", "\(padded(sections)) mục lời văn")
                    : nil,
            ].compactMap(\.self).joined(separator: ", ")
            return (say("taken", "Đã nhận"), "(\(content))")
        case .draft(let commented):
            return (
                say("draft", "Dự thảo"),
                commented
                    ? say("(no data; answered with comments)", "(không lấy làm số liệu; đã góp ý trong tệp trả lời)")
                    : say("(no data; agrees with the data)", "(không lấy làm số liệu; khớp số liệu đã nhận)")
            )
        case .answer: return (say("answer", "Trả lời"), say("(kept as the answer)", "(đã ghi câu trả lời)"))
        case .kept:
            return (
                say("kept", "Đang lưu"),
                say("(nobody declared its tables: used by nothing)", "(phần mềm chưa biết bảng này nên chưa dùng)")
            )
        case .duplicate(let former):
            return (say("known", "Gửi lại"), say("(same bytes as \(former))", "(giống hệt “\(former)”)"))
        case .returned(let reason): return (say("returned", "Trả lại"), reason)
        }
    }

    private func padded(_ number: Int) -> String { VietnameseNumber.padded(number) }

    public func batchCount(taken: Int, returned: Int) -> String {
        say(
            "\(taken) taken, \(returned) returned",
            (taken == 0 ? "Không nhận được tệp nào" : "Đã nhận \(padded(taken)) tệp")
                + (returned == 0 ? ", không trả lại tệp nào." : ", trả lại \(padded(returned)) tệp."))
    }

    public func reportFiles(_ period: Period) -> String {
        say("Report for \(period.id):", "Báo cáo \(period.vietnamese):")
    }

    public func figuresWithoutData(_ count: Int) -> String {
        say(
            "\(count) figures have no data yet; findings.json lists them (code figure.missing).",
            "\(VietnameseNumber.count(count)) số liệu của báo cáo chưa có số; xem findings.json (figure.missing).")
    }

    public func noInputFolder(_ path: String) -> Bilingual {
        Bilingual(
            "there is no folder \(path); --input names the folder with the export files",
            "không có thư mục \(path); --input nêu thư mục chứa các tệp xuất")
    }

    public func noInputFiles(_ path: String) -> Bilingual {
        Bilingual("\(path) holds no files that could be exports", "trong \(path) không có tệp nào để xử lý")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

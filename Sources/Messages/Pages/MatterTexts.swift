import ReportingKit

/// What the page of contradictions and findings says.
package struct MatterTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func title(_ period: Period) -> String {
        say("Số liệu chưa khớp, \(period.vietnamese)", "Contradictions and findings of \(period.id)")
    }

    package func summary(open: Int, all: Int) -> String {
        if all == 0 { return none }
        if open == 0 {
            return say(
                "Đã xử lý xong \(VietnameseNumber.padded(all)) điểm.", "All \(all) matters are dealt with.")
        }
        return say(
            "Còn \(VietnameseNumber.padded(open)) điểm chưa xử lý trong tổng số \(VietnameseNumber.padded(all)) điểm.",
            "\(open) of \(all) matters are open.")
    }

    package var none: String {
        say(
            "Không có điểm nào chưa khớp: số liệu của kỳ này thống nhất và đã đủ.",
            "Nothing disagrees and nothing is missing.")
    }

    package var noneOfUnit: String { say("Đơn vị này không có điểm nào.", "There is nothing about this unit.") }

    package var issued: String {
        say(
            "Báo cáo kỳ này đã ban hành, số liệu đã khóa; các điểm dưới đây chỉ để xem.",
            "The report is issued and its data are frozen; what follows is for reading.")
    }

    package var unit: String { say("Đơn vị", "Unit") }
    package var allUnits: String { say("Tất cả đơn vị", "All units") }
    package var show: String { say("Xem", "Show") }
    package var noUnit: String { say("Số liệu chung", "Of no single unit") }
    package var reports: String { say("Báo cáo", "Report") }

    package var open: String { say("Chưa xử lý", "Open") }
    package var asked: String { say("Đã hỏi lại, chờ trả lời", "Asked, no answer yet") }
    package var closed: String { say("Đã xử lý", "Dealt with") }

    package var notNumberedYet: String {
        say(
            "Điểm này vừa phát sinh và chưa có số chính thức. Hãy tải lại trang sau ít phút để xử lý.",
            "This matter is new and its number is not final. Load the page again in a few minutes to deal with it.")
    }

    package func places(_ count: Int) -> String {
        say("\(VietnameseNumber.padded(count)) chỗ", count == 1 ? "1 place" : "\(count) places")
    }

    // MARK: Tables side by side

    package func caption(_ table: String, unit: String) -> String { say("\(table) – \(unit)", "\(table) – \(unit)") }
    package var field: String { say("Nội dung", "Field") }
    package var difference: String { say("Chênh lệch", "Difference") }
    package var disagrees: String { say("chưa khớp", "disagrees") }
    package var equal: String { say("khớp", "agrees") }
    package func moreFields(_ count: Int) -> String {
        say("Xem cả \(VietnameseNumber.padded(count)) nội dung đã khớp", "The \(count) fields that agree")
    }
    package func cell(_ text: String, _ cell: String, _ file: String) -> String {
        say("\(text), ô \(cell) của tệp “\(file)”", "\(text), cell \(cell) of “\(file)”")
    }
    package func openCell(_ cell: String) -> String { say("ô \(cell)", "cell \(cell)") }
    package var openSheet: String { say("mở tệp", "open the file") }
    package func missing(_ names: [String]) -> String {
        say("Còn thiếu: \(names.joined(separator: ", ")).", "Missing: \(names.joined(separator: ", ")).")
    }
    package func further(_ count: Int) -> String {
        say("và \(VietnameseNumber.padded(count)) điểm khác", "and \(count) more")
    }

    // MARK: What was done

    package var history: String { say("Đã làm", "What was done") }
    package func askedBy(_ name: String, _ time: String) -> String {
        say("\(time): \(name) hỏi lại đơn vị", "\(time): \(name) asked the unit")
    }
    package func answeredBy(_ name: String, _ time: String) -> String {
        say("\(time): trả lời, \(name) ghi", "\(time): answered, kept by \(name)")
    }
    package func acceptedBy(_ name: String, _ time: String, _ count: Int) -> String {
        say(
            "\(time): \(name) chấp nhận chênh lệch (\(VietnameseNumber.padded(count)) chỗ)",
            "\(time): \(name) accepted (\(count))")
    }
    package func issuedBy(_ name: String, _ time: String) -> String {
        say("\(time): \(name) ban hành khi chưa xử lý", "\(time): \(name) issued the report while it was open")
    }

    // MARK: What can be done

    package var accept: String { say("Chấp nhận chênh lệch", "Accept") }
    package var acceptReason: String { say("Lý do chấp nhận", "Why it may stand") }
    package var acceptHint: String {
        say(
            "Lý do và tên người chấp nhận được lưu và in trong phụ lục chất lượng số liệu.",
            "Reason and name are kept, and printed in the annex of data quality.")
    }
    package var ask: String { say("Hỏi lại", "Ask the unit") }
    package var askText: String { say("Lời hỏi thêm (không bắt buộc)", "What to ask besides (optional)") }
    package var askHint: String {
        say(
            "Câu hỏi được đặt vào thư mục của đơn vị và hiện ở trang đầu của đơn vị.",
            "The question is put into the unit's folder and shown on its first page.")
    }
    package var answer: String { say("Ghi câu trả lời", "Keep the answer") }
    package var answerText: String { say("Câu trả lời của đơn vị", "What the unit answered") }
    package var mustBeMended: String {
        say(
            "Đây là lỗi, không chấp nhận được: cần sửa tệp rồi gửi lại.",
            "This is an error, which cannot be accepted: the file has to be mended and sent again.")
    }
    package var reasonNeeded: String { say("Cần ghi lý do.", "A reason is needed.") }
    package var answerNeeded: String { say("Cần ghi câu trả lời.", "The answer is needed.") }

    package func accepted(_ name: String) -> String { say("Đã chấp nhận \(name).", "\(name) is accepted.") }
    package func asked(_ name: String) -> String {
        say("Đã gửi câu hỏi về \(name) đến đơn vị.", "The question about \(name) was sent.")
    }
    package func answered(_ name: String) -> String {
        say("Đã ghi câu trả lời cho \(name).", "The answer about \(name) is kept.")
    }
}

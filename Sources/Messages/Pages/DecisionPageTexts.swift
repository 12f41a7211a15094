import ReportingKit

/// What pages say on which somebody decides: why a decision was not carried out, and what to do.
package struct DecisionPageTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package var notDone: String { say("Chưa làm được", "Not done") }
    package var tryAgain: String {
        say("Chưa có gì thay đổi. Thử lại sau ít phút.", "Nothing was changed. Try again in some minutes.")
    }
    package var silent: String {
        say(
            "Dịch vụ chưa trả lời; không rõ việc đã xong hay chưa. Mở lại trang này sau ít phút rồi xem mục “Đã làm”.",
            "The service did not answer; whether it was done is not known. Open this page again in some minutes and look at what was done."
        )
    }
    package func stillOpen(_ count: Int) -> String {
        say(
            "còn \(VietnameseNumber.padded(count)) điểm chưa xử lý; xử lý từng điểm, hoặc ghi lý do ban hành khi chưa xử lý",
            "\(count) matters are open; deal with each, or say why it is issued so")
    }
    package var atFault: String {
        say("kho số liệu hoặc ổ đĩa đang có sự cố", "the store or the disk is at fault")
    }
    package var noService: String {
        say(
            "Trang này chỉ để xem: dịch vụ nhận số liệu không chạy trên máy này.",
            "This page is for reading only: the service does not run on this host.")
    }
}

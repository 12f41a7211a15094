import ReportingKit

/// What `prune` says.
extension CommandTexts {
    /// `kind` is `receipts`, `settled` or `storesAside`.
    package func pruned(_ kind: String, _ count: Int, bytes: Int64, isDone: Bool) -> String {
        let mebibytes = (bytes + (1 << 20) - 1) >> 20
        let (english, vietnamese) =
            switch kind {
            case "receipts": ("receipts of taken files", "giấy nhận")
            case "settled":
                ("returned files that are settled, and their explanations", "tệp trả lại đã xử lý xong và giải thích")
            default: ("stores that were moved aside", "kho số liệu cũ đã chuyển sang bên")
            }
        return say(
            "\(isDone ? "removed" : "may go"): \(count) \(english), \(mebibytes) MiB",
            "\(isDone ? "đã xóa" : "có thể xóa"): \(VietnameseNumber.padded(count)) \(vietnamese), \(VietnameseNumber.count(Int(mebibytes))) MiB"
        )
    }

    package func nothingToPrune(_ days: Int) -> String {
        say("Nothing is older than \(days) days.", "Không có gì cũ hơn \(VietnameseNumber.padded(days)) ngày.")
    }

    package var pruneWithApply: String {
        say("Nothing was removed; --apply does it.", "Chưa xóa gì; thêm --apply để xóa.")
    }
}

/// What the drop zone says, also the words that its script shows.
public struct DropTexts: Sendable {
    private let isVietnamese: Bool

    public init(_ language: MessageCatalogue.Language) { isVietnamese = language == .vi }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    public var title: String { say("Gửi tệp", "Send files") }
    public var drop: String { say("Kéo thả tệp, thư mục vào đây", "Drop files and folders here") }
    public var kinds: String {
        say(
            "Nhận .xlsx, .xls, .ods, .csv, .docx, .md, .json và tệp nén .zip. Mỗi tệp có kết quả riêng; tệp trùng tên không ghi đè nhau.",
            "Takes .xlsx, .xls, .ods, .csv, .docx, .md, .json and .zip archives. Each file has a verdict of its own; no name overwrites another."
        )
    }
    public var chooseFiles: String { say("Chọn tệp", "Choose files") }
    public var chooseFolder: String { say("Chọn thư mục", "Choose a folder") }
    public var unit: String { say("Gửi cho đơn vị", "For the unit") }
    public var wholeOffice: String { say("Cả cơ quan", "The whole office") }
    public var folder: String { say("Nơi gửi", "Drop folder") }
    public var folderHint: String {
        say(
            "Chưa rõ thì để “Hộp thu chung”: nội dung được nhận ra từ bảng trong tệp.",
            "When unsure, leave the common inbox: the content tells what it is.")
    }
    public var inbox: String { say("Hộp thu chung", "Common inbox") }
    public var trial: String { say("Kiểm tra thử, chưa gửi", "Try first, send nothing") }
    public var trialHint: String {
        say("Xem trước kết quả; tệp không được giữ lại.", "Shows the verdict beforehand; nothing is kept.")
    }
    public var send: String { say("Gửi", "Send") }
    public var list: String { say("Tệp vừa gửi", "Files sent now") }
    public var listEmpty: String { say("Chưa gửi tệp nào trong lần này.", "No file was sent yet.") }
    public var seeVerdict: String { say("Xem kết quả", "See the verdict") }
    public func answers(_ name: String, _ number: Int64) -> String {
        say("Gửi bản đã sửa của tệp “\(name)” (số \(number)).", "Send the mended version of “\(name)” (no. \(number)).")
    }

    // MARK: Words of the script

    public var words: [(key: String, text: String)] {
        [
            ("waiting", say("Chờ gửi", "Waits to be sent")), ("sending", say("Đang gửi", "Being sent")),
            ("checking", say("Đang kiểm tra", "Being checked")), ("accepted", say("Đã nhận", "Accepted")),
            ("returned", say("Trả lại – cần sửa", "Returned – to be mended")),
            ("question", say("Cần xác nhận", "To be confirmed")),
            ("kept", say("Đã nhận, chưa dùng", "Received, not used yet")),
            ("duplicate", say("Đã nhận: giống tệp đã gửi", "Accepted: the same as a file sent before")),
            ("known", say("Kiểm tra thử: giống tệp đã gửi", "Trial: the same as a file sent before")),
            (
                "issued",
                say("Kiểm tra thử: kỳ đã ban hành, sẽ trả lại", "Trial: its period is issued, it would come back")
            ),
            ("trial-accepted", say("Kiểm tra thử: sẽ được nhận", "Trial: it would be accepted")),
            ("trial-returned", say("Kiểm tra thử: sẽ bị trả lại, cần sửa", "Trial: it would come back to be mended")),
            ("trial-question", say("Kiểm tra thử: sẽ phải xác nhận", "Trial: it would have to be confirmed")),
            ("trial-kept", say("Kiểm tra thử: chưa biết bảng này", "Trial: its table is not known")),
            ("failed", say("Chưa gửi được", "Not sent")),
            (
                "failed-network",
                say(
                    "Mất kết nối. Tệp vẫn ở máy này, hãy gửi lại.",
                    "No connection. The file is still here, send it again.")
            ),
            ("see", seeVerdict), ("again", say("Gửi lại", "Send again")),
            ("send-now", say("Gửi", "Send")),
            ("choose-unit", say("Hãy chọn đơn vị trước khi gửi.", "Choose the unit first.")),
        ]
    }
}

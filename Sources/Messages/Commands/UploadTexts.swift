import ReportingKit

/// What somebody is told whose file could not be received through the page.
public enum UploadTexts {
    public static func unknownFolder(_ name: String) -> Bilingual {
        Bilingual("there is no drop folder “\(name)”", "không có thư mục nộp “\(name)”")
    }

    public static func badName(_ name: String, _ reason: Bilingual) -> Bilingual {
        Bilingual(
            "“\(name)” is not received: \(reason.english); rename the file and send it again",
            "không nhận “\(name)”: \(reason.vietnamese); đổi tên tệp rồi gửi lại")
    }

    public static let unusableName = Bilingual(
        "its name is empty, “.”, “..” or has a slash", "tên tệp trống, là “.”, “..” hoặc có dấu gạch chéo")
    public static let controlCharacters = Bilingual(
        "its name has control characters", "tên tệp có ký tự điều khiển")
    public static let temporaryName = Bilingual(
        "its name is that of a temporary or lock file, or of one of our answers",
        "đây là tên của tệp tạm, tệp khóa hoặc tệp trả lời của hệ thống")

    public static func tooLarge(_ limit: Int64) -> Bilingual {
        Bilingual(
            "the file is larger than \(limit >> 20) MiB",
            "tệp lớn hơn \(limit >> 20) MB; chia thành nhiều tệp rồi gửi lại")
    }

    public static let empty = Bilingual("the file is empty", "tệp trống; kiểm tra lại tệp rồi gửi")

    public static func cutShort(expected: Int64, received: Int64) -> Bilingual {
        Bilingual(
            "\(received) of \(expected) bytes came: send the file again",
            "mới nhận \(received) trong \(expected) byte; gửi lại tệp")
    }

    public static let noRoom = Bilingual(
        "the server's disk is full: the file stays yours, nothing of it was kept; tell the administrator",
        "máy chủ hết dung lượng, chưa nhận tệp; tệp vẫn còn ở máy của bạn, báo quản trị viên rồi gửi lại sau")

    public static func tooMany(_ limit: Int) -> Bilingual {
        Bilingual(
            "\(limit) files are on their way already; this one follows them",
            "đang gửi \(VietnameseNumber.padded(limit)) tệp; chờ gửi xong rồi gửi tiếp tệp này")
    }

    public static let busy = Bilingual(
        "too many files are on their way at once; send this one again in a moment",
        "hệ thống đang nhận nhiều tệp cùng lúc; chờ một lát rồi gửi lại tệp này")

    public static func refused(_ reason: Bilingual) -> Bilingual {
        Bilingual(
            "the drop folder cannot be written: \(reason.english)",
            "không ghi được vào thư mục nộp: \(reason.vietnamese); báo quản trị viên")
    }

    public static let namesTaken = Bilingual(
        "the folder has too many files of this name", "thư mục có quá nhiều tệp cùng tên này")

    public static let ended = Bilingual("the upload was ended", "việc gửi tệp đã kết thúc; gửi lại tệp")
}

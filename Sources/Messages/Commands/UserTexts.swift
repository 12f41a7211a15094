import ReportingKit

/// What `baocaod user` says.
extension CommandTexts {
    public static let passwordNeedsTerminal = Bilingual(
        "there is no terminal to type the password on; use --password-stdin or --generate",
        "không có màn hình để gõ mật khẩu; dùng --password-stdin hoặc --generate")
    public static let passwordsDiffer = Bilingual(
        "the two passwords differ; nothing was changed", "hai lần gõ khác nhau; chưa thay đổi gì")
    public static let unitNeeded = Bilingual(
        "an officer needs at least one unit: --unit CODE, or --unit all; baocaod units search NAME finds codes",
        "cán bộ cần ít nhất một đơn vị: --unit MÃ, hoặc --unit all; tìm mã: baocaod units search TÊN")

    public static func passwordTooShort(_ shortest: Int) -> Bilingual {
        Bilingual(
            "a password has \(shortest) characters at least and no control characters; --generate makes one",
            "mật khẩu phải có ít nhất \(shortest) ký tự, không có ký tự điều khiển; --generate tạo giúp một mật khẩu")
    }

    public static func accountFaulty(_ account: String) -> Bilingual {
        Bilingual(
            "\"\(account)\" cannot be an account: letters without accents, digits and . _ - @ +, 64 at most",
            "“\(account)” không làm tài khoản được: chỉ dùng chữ không dấu, chữ số và . _ - @ +, nhiều nhất 64 ký tự")
    }

    public static func accountTaken(_ account: String) -> Bilingual {
        Bilingual(
            "there is a user \(account) already; baocaod user password sets another password",
            "đã có người dùng \(account); đổi mật khẩu: baocaod user password")
    }

    public static func noSuchUser(_ account: String, nearest: String?) -> Bilingual {
        Bilingual(
            "there is no user \(account)"
                + (nearest.map { "; did you mean \($0)?" } ?? "; baocaod user list names them"),
            "không có người dùng \(account)"
                + (nearest.map { ", có phải \($0)?" } ?? "; xem danh sách: baocaod user list"))
    }

    public static func noDropFolder(_ name: String, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            "\"\(name)\" is no drop folder" + (nearest.map { "; did you mean \($0)?" } ?? "") + " There are: \(list)",
            "“\(name)” không phải thư mục tiếp nhận" + (nearest.map { ", có phải \($0)?" } ?? "") + " Hiện có: \(list)")
    }

    public func passwordPrompt(_ account: String) -> String {
        say("Password for \(account): ", "Mật khẩu của \(account): ")
    }
    public var passwordAgain: String { say("Again: ", "Gõ lại: ") }
    public func userAdded(_ account: String) -> String { say("\(account) was added", "đã thêm người dùng \(account)") }
    public func userRemoved(_ account: String) -> String {
        say("\(account) was removed", "đã xóa người dùng \(account)")
    }
    public func passwordSet(_ account: String) -> String {
        say("the password of \(account) was set", "đã đặt lại mật khẩu của \(account)")
    }
    public func password(_ word: String) -> String { say("password: \(word)", "mật khẩu: \(word)") }
    public var noUsers: String {
        say("no users; baocaod user add makes one", "chưa có người dùng; thêm bằng: baocaod user add")
    }

    /// One line of the list.
    public func user(
        _ account: String, name: String, roles: [String], units: [String]?, folders: [String]?
    ) -> String {
        let all = say("all", "tất cả")
        let units = units?.joined(separator: ", ") ?? all
        let folders = folders?.joined(separator: ", ") ?? all
        return account + "  " + name + "  " + roles.joined(separator: ", ")
            + say("; units: \(units); folders: \(folders)", "; đơn vị: \(units); thư mục: \(folders)")
    }
}

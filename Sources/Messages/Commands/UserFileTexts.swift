import ReportingKit

/// What is said of the file that keeps the page's users.
package enum UserFileTexts {
    package static func unreadable(_ path: String, _ reason: String) -> Bilingual {
        Bilingual(
            "\(path) cannot be read: \(reason); restore it from a backup, or remove it and enter the users again",
            "không đọc được \(path): \(reason); hãy lấy lại từ bản sao lưu, hoặc xóa tệp và nhập lại người dùng")
    }

    package static func notWritten(_ path: String, _ reason: String) -> Bilingual {
        Bilingual("\(path) cannot be written: \(reason)", "không ghi được \(path): \(reason)")
    }

    package static let hashFails =
        "the password's hash cannot be computed: scrypt failed, or its parameters in the users file are not ours"
}

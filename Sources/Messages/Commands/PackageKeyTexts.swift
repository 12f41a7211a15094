import Glibc
import ReportingKit

/// What is said of the private key that packages are signed with.
package enum PackageKeyTexts {
    package static func unreadable(_ path: String, _ code: Int32) -> Bilingual {
        Bilingual(
            "the key \(path) cannot be read: \(String(cString: strerror(code))); baocaod package key makes one",
            "không đọc được tệp khóa \(path): \(SystemRefusal.vietnamese(code)); tạo khóa bằng baocaod package key")
    }

    package static func notMade(_ path: String, _ code: Int32) -> Bilingual {
        Bilingual(
            "\(path) cannot be made: \(String(cString: strerror(code)))",
            "không tạo được \(path): \(SystemRefusal.vietnamese(code))")
    }

    package static func exists(_ path: String) -> Bilingual {
        Bilingual(
            "\(path) is there and stays as it is; name another file, or print its public key with --show",
            "đã có \(path), tệp giữ nguyên; hãy chọn tên khác, hoặc in khóa công khai của tệp bằng --show")
    }

    package static func tooWide(_ path: String) -> Bilingual {
        Bilingual(
            "others can read or change the key \(path): chmod 600 \(path), and make a new key if somebody may have read it",
            "người khác đọc hoặc sửa được tệp khóa \(path): chạy chmod 600 \(path); nếu có thể đã lộ thì tạo khóa mới")
    }

    package static func noKey(_ path: String) -> Bilingual {
        Bilingual(
            "\(path) is no private key in PEM without a password; baocaod package key makes one",
            "\(path) không phải tệp khóa riêng (PEM, không mật khẩu); tạo khóa bằng baocaod package key")
    }

    package static func otherAlgorithm(_ path: String) -> Bilingual {
        Bilingual(
            "the key \(path) is of another algorithm than Ed25519; baocaod package key makes one",
            "khóa \(path) không thuộc loại Ed25519; tạo khóa bằng baocaod package key")
    }
}

/// What `package` prints.
extension CommandTexts {
    package func packed(_ file: String, edition: Int, figures: Int, digest: String, key: String?) -> String {
        let signed =
            key.map { say("signed with the key \($0)", "đã ký bằng khóa \($0)") }
            ?? say(
                "not signed: the configuration names no key (packages.key; baocaod package key makes one)",
                "chưa ký: cấu hình không có khóa (packages.key; tạo khóa bằng baocaod package key)")
        return say(
            "\(file)\n\(figures) figures, edition \(edition), SHA-256 of the manifest \(digest)\n\(signed)",
            "\(file)\n\(VietnameseNumber.count(figures)) số liệu, lần ban hành \(edition), mã SHA-256 của bảng kê \(digest)\n\(signed)"
        )
    }

    /// The public key alone on the first line.
    package func packageKey(_ key: String, fingerprint: String, path: String) -> String {
        key + "\n"
            + say(
                "fingerprint \(fingerprint), private key in \(path)\n"
                    + "Here: packages: {key: \(path)} in the configuration. Send the first line to the office above, which writes it under "
                    + "packages: trust: with this unit's code; compare the fingerprint by telephone.",
                "mã khóa \(fingerprint), khóa riêng ở \(path)\n"
                    + "Tại đây: ghi packages: {key: \(path)} vào cấu hình. Gửi dòng đầu cho cấp trên để ghi vào packages: trust: cùng mã "
                    + "đơn vị; đối chiếu mã khóa qua điện thoại.")
    }
}

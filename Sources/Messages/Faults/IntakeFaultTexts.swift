import Glibc
import ReportingKit

/// Why a file or folder cannot be taken, moved or kept: what the operating system refuses, and what stands in the way.
public enum IntakeFaultTexts {
    /// `operation` is what was tried, as both languages say it before the path.
    public static func refused(_ operation: Bilingual, path: String, code: Int32) -> Bilingual {
        Bilingual(
            "cannot \(operation.english) \(path): \(String(cString: strerror(code)))",
            "không \(operation.vietnamese) được \(path): \(SystemRefusal.vietnamese(code))")
    }

    public static func stateHeld(path: String, by holder: String) -> Bilingual {
        Bilingual("\(path) is held by \(holder)", "\(path) đang được dùng bởi \(holder)")
    }

    public static func recordUnreadable(path: String) -> Bilingual {
        Bilingual("the record \(path) cannot be read", "không đọc được bản ghi \(path)")
    }

    public static func foldersOverlap(_ first: String, _ second: String) -> Bilingual {
        Bilingual("the folders \(first) and \(second) overlap", "hai thư mục \(first) và \(second) chồng lên nhau")
    }

    public static func ledger(_ reason: String) -> Bilingual {
        Bilingual("the ledger: \(reason)", "sổ nhận tệp: \(reason)")
    }

    public static let stopped = Bilingual("the service is stopping", "dịch vụ đang dừng")

    // MARK: what is tried

    public static let openFolder = Bilingual("open the folder", "mở thư mục")
    public static let openFile = Bilingual("open", "mở")
    public static let list = Bilingual("list", "liệt kê")
    public static let examine = Bilingual("examine", "xem")
    public static let read = Bilingual("read", "đọc")
    public static let createFile = Bilingual("create", "tạo")
    public static let createFolder = Bilingual("create the folder", "tạo thư mục")
    public static let write = Bilingual("write", "ghi")
    public static let sync = Bilingual("make durable", "ghi chắc xuống đĩa")
    public static let rename = Bilingual("rename", "đổi tên")
    public static let link = Bilingual("link", "tạo liên kết")
    public static let clone = Bilingual("clone", "sao chép")
    public static let remove = Bilingual("remove", "xóa")
    public static let changeRights = Bilingual("change the rights of", "đổi quyền")
    public static let watch = Bilingual("watch", "theo dõi")
    public static let lock = Bilingual("lock", "khóa")
}

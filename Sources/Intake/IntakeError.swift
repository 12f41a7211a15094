import Glibc
import ReportingKit

/// What can go wrong between a drop folder and the archive.
public enum IntakeError: Error, Hashable, Sendable {
    /// A call of the operating system failed: a fault of this machine, never of the officer's file.
    case system(Disk.Operation, path: String, code: Int32)
    /// Another process holds the state folder.
    case stateHeld(path: String, by: String)
    /// A record in the spool cannot be read.
    case recordUnreadable(path: String)
    /// Two folders of the configuration lie in one another or have the same name.
    case foldersOverlap(String, String)
    /// The ledger could not be written or read; the text is its own.
    case ledger(String)
    /// Long work was left off because the service was told to stop.
    case stopped
}

extension IntakeError {
    /// Whether rights are missing. A read-only share counts as a matter of rights: other folders go on.
    var isAboutRights: Bool { code == EACCES || code == EPERM || code == EROFS }

    /// Whether the call that failed was one that reads a file's bytes.
    var isAboutReading: Bool { if case .system(.read, _, _) = self { true } else { false } }

    /// The errno, for callers that handle one of them.
    package var code: Int32? {
        if case .system(_, _, let code) = self { code } else { nil }
    }
}

extension IntakeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .system(let operation, let path, let code):
            "cannot \(operation.rawValue) \(path): \(String(cString: strerror(code)))"
        case .stateHeld(let path, let holder): "\(path) is held by \(holder)"
        case .recordUnreadable(let path): "the record \(path) cannot be read"
        case .foldersOverlap(let first, let second): "the folders \(first) and \(second) overlap"
        case .ledger(let text): "the ledger: \(text)"
        case .stopped: "the service is stopping"
        }
    }
}

extension IntakeError: VietnameseFault {
    public var vietnamese: String {
        switch self {
        case .system(let operation, let path, let code):
            "không \(operation.vietnamese) được \(path): \(SystemRefusal.vietnamese(code))"
        case .stateHeld(let path, let holder): "\(path) đang được dùng bởi \(holder)"
        case .recordUnreadable(let path): "không đọc được bản ghi \(path)"
        case .foldersOverlap(let first, let second): "hai thư mục \(first) và \(second) chồng lên nhau"
        case .ledger(let text): "sổ nhận tệp: \(text)"
        case .stopped: "dịch vụ đang dừng"
        }
    }
}

extension Disk.Operation {
    fileprivate var vietnamese: String {
        switch self {
        case .openFolder: "mở thư mục"
        case .openFile: "mở"
        case .list: "liệt kê"
        case .examine: "xem"
        case .read: "đọc"
        case .createFile: "tạo"
        case .createFolder: "tạo thư mục"
        case .write: "ghi"
        case .sync: "ghi chắc xuống đĩa"
        case .rename: "đổi tên"
        case .link: "tạo liên kết"
        case .clone: "sao chép"
        case .remove: "xóa"
        case .changeRights: "đổi quyền"
        case .watch: "theo dõi"
        case .lock: "khóa"
        }
    }
}

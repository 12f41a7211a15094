import ReportingKit

/// Why nothing can be written below the output root, besides what the system refuses.
public enum OutputFault: Error, Hashable, Sendable {
    case rootMissing(path: String, reason: String)
    /// Somebody put a folder of their own there while it was opened.
    case foreignFolder(path: String)
    /// Something that is in the way cannot even be renamed.
    case inTheWay(path: String, what: String)
    case closed
}

extension OutputFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .rootMissing(let path, let reason): "the output folder \(path) cannot be made: \(reason)"
        case .foreignFolder(let path):
            "\(path) is the folder of another user: nothing is written into it; remove it"
        case .inTheWay(let path, let what): "\(path) is \(what) and cannot be moved out of the way; remove it"
        case .closed: "the output folder is not open"
        }
    }
}

extension OutputFault: VietnameseFault {
    public var vietnamese: String {
        switch self {
        case .rootMissing(let path, let reason): "không tạo được thư mục kết quả \(path): \(reason)"
        case .foreignFolder(let path):
            "\(path) là thư mục của người dùng khác nên không ghi gì vào đó; hãy xóa hoặc chuyển đi"
        case .inTheWay(let path, _): "\(path) đang chiếm chỗ và không chuyển đi được; hãy xóa hoặc chuyển đi"
        case .closed: "thư mục kết quả chưa được mở"
        }
    }
}

import Glibc

/// Why the kernel refuses a call, in Vietnamese; what seldom happens keeps the C library's words.
public enum SystemRefusal {
    public static func vietnamese(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "ổ đĩa đầy"
        case EDQUOT: "đã hết hạn mức ổ đĩa"
        case EROFS: "ổ đĩa chỉ cho đọc"
        case EACCES, EPERM: "không có quyền"
        case ENOENT: "không tìm thấy"
        case EEXIST: "đã có sẵn"
        case EIO: "lỗi đọc, ghi ổ đĩa"
        case ENOTDIR: "không phải thư mục"
        case EISDIR: "là thư mục"
        case ENOTEMPTY: "thư mục không trống"
        case EXDEV: "nằm ở ổ đĩa khác"
        case EMFILE, ENFILE: "quá nhiều tệp đang mở"
        case ENOMEM: "thiếu bộ nhớ"
        case EBUSY: "đang được dùng"
        case ELOOP: "là liên kết"
        case ENAMETOOLONG: "tên quá dài"
        case ESTALE: "thư mục mạng đã thay đổi"
        case ETIMEDOUT: "quá thời gian chờ"
        default: String(cString: strerror(code))
        }
    }
}

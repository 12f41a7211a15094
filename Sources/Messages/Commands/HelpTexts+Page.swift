/// Help of the commands of the page.
extension HelpTexts {
    static let page: [String: String] = [
        "Serve the page: drop files, read the report, follow every figure to its cell.":
            "Mở trang web: gửi tệp, xem báo cáo, lần từ mỗi số về ô gốc.",
        "Serve the page until told to stop.": "Phục vụ trang web cho đến khi được yêu cầu dừng.",
        "Behind a socket of systemd (baocaod-web.socket) it serves that one, and leaves when nobody asked anything for ten minutes; systemd starts it with the next request. Otherwise it listens on this machine only: other machines reach it through a web server in front, see docs/how-to/page.md. SIGHUP reads the configuration again, SIGTERM ends it when the requests in hand are answered.":
            "Chạy sau socket của systemd (baocaod-web.socket) thì phục vụ socket đó và thoát khi mười phút không có yêu cầu; systemd chạy lại khi có yêu cầu mới. Nếu không thì chỉ nghe trên chính máy này: máy khác vào qua máy chủ web đứng trước, xem docs/how-to/page.md. SIGHUP: đọc lại cấu hình; SIGTERM: trả lời xong các yêu cầu đang có rồi dừng.",
        "Where to listen, an address of this machine itself.": "Địa chỉ nghe, phải là địa chỉ của chính máy này.",
        "A folder with the files that batch was given, which keeps none itself: their sheets can be looked at.":
            "Thư mục chứa các tệp đã đưa cho batch (batch không giữ tệp), để xem được trang tính của chúng.",
        "Leave after so many seconds without a request. Without it: 600 behind a socket of systemd, else never.":
            "Thoát sau bấy nhiêu giây không có yêu cầu. Không nêu: 600 khi chạy sau socket của systemd, nếu không thì không thoát.",
        "Try at a page's address what an attacker would try, and say what to mend.":
            "Thử tại địa chỉ trang những cách kẻ tấn công hay thử, và nêu điểm phải sửa.",
        "Forged names in headers, forms of other sites, cookies, the content security policy, ways past the web server. Nothing is changed there. It asks through curl. Exit codes: 0 nothing bad was found, 1 something has to be mended, 2 usage, or nobody answers.":
            "Tên giả trong phần đầu yêu cầu, biểu gửi từ trang khác, cookie, chính sách bảo mật nội dung, đường vào bỏ qua máy chủ web. Không thay đổi gì ở đó. Dùng curl để hỏi. Mã kết thúc: 0 không thấy điểm xấu, 1 có điểm phải sửa, 2 sai cách dùng hoặc không có trả lời.",
        "The address that officers use, such as https://bao-cao.example.vn":
            "Địa chỉ cán bộ dùng, như https://bao-cao.example.vn",
        "Ports at which the page itself might be reached directly; several may be given.":
            "Các cổng có thể vào thẳng trang; nêu được nhiều lần.",
        "Take the certificate as it is: for one that is not signed yet.":
            "Chấp nhận chứng thư hiện có: khi chứng thư chưa được ký.",
        "The users of the page, for an office that has no directory of its people.":
            "Người dùng của trang web, cho cơ quan không có danh bạ người dùng chung.",
        "Users are kept in the state folder, of each password only what scrypt makes of it. Where a web server in front of the page says who signed in, roles are in the configuration instead (roles:), and no users are needed here.":
            "Người dùng được giữ trong thư mục trạng thái; mật khẩu chỉ được lưu dưới dạng băm scrypt. Nếu máy chủ web đứng trước cho biết ai đăng nhập thì vai trò ghi trong cấu hình (roles:), không cần tạo người dùng ở đây.",
        "Make a password and print it.": "Tạo một mật khẩu và in ra.",
        "Read the password from standard input, one line.": "Đọc mật khẩu từ đầu vào chuẩn, một dòng.",
        "Add a user.": "Thêm người dùng.",
        "What he or she signs in with: small letters, digits and . _ - @ +":
            "Tên để đăng nhập: chữ thường không dấu, chữ số và . _ - @ +",
        "officer, editor, leader or administrator; several may be given.":
            "officer (cán bộ), editor (tổng hợp), leader (lãnh đạo) hoặc administrator (quản trị); nêu được nhiều lần.",
        "The code of a unit that the officer reports for, or all; several may be given.":
            "Mã đơn vị mà cán bộ báo cáo, hoặc \"all\" (tất cả); nêu được nhiều lần.",
        "A drop folder that the officer may use, inbox or a module; several may be given. Without it: all.":
            "Thư mục tiếp nhận mà cán bộ được dùng: inbox hoặc tên mảng; nêu được nhiều lần. Không nêu: tất cả.",
        "The name as documents print it.": "Họ tên như in trong văn bản.",
        "List the users.": "Liệt kê người dùng.",
        "Set a user's password; who is signed in with the former one has to sign in again.":
            "Đặt lại mật khẩu; ai đang đăng nhập bằng mật khẩu cũ phải đăng nhập lại.",
        "The user's account.": "Tài khoản của người dùng.",
        "Remove a user; who is signed in is signed out.": "Xóa người dùng; đang đăng nhập thì bị đăng xuất.",
    ]
}

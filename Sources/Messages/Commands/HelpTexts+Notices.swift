/// Help of notices.
extension HelpTexts {
    static let notices: [String: String] = [
        "Tell people by mail, or through a program of the office's, what became of files and what is due.":
            "Báo cho người liên quan qua thư điện tử, hoặc qua chương trình của cơ quan, về tệp đã gửi và việc đến hạn.",
        "Returned files, questions, deadlines, reports made and issued, trouble of the service: each once, to whom notices.recipients names. The first run only notes what there is. It is started by baocaod-notify.timer; the daemon itself sends nothing.":
            "Tệp trả lại, câu hỏi, hạn gửi, báo cáo đã lập và đã ban hành, sự cố dịch vụ: mỗi việc báo một lần cho người khai trong notices.recipients. Lần chạy đầu chỉ ghi lại những gì đang có. Lệnh do baocaod-notify.timer gọi; bản thân dịch vụ không gửi gì.",
        "Exit codes: 0 all that was due is handed over, 1 some letters were not taken, 2 usage or configuration.":
            "Mã kết thúc: 0 đã chuyển hết thư đến hạn, 1 có thư chưa chuyển được, 2 sai cách dùng hoặc cấu hình.",
        "Print what waits and what became of the last letters; send nothing.":
            "Chỉ in những gì đang chờ và thư chưa rõ kết quả; không gửi.",
    ]
}

/// Columns that every export of dossiers from a one-stop system has, whatever is counted from it.
extension RecordColumn {
    public static let dossier = RecordColumn(
        "dossier", "Mã hồ sơ", kind: .identifier,
        headings: [
            "… mã số hồ sơ …", "… mã hồ sơ …", "… số hồ sơ …", "… số biên nhận …", "… mã biên nhận …",
        ],
        // Beside the dossiers' own numbers systems print how many there are.
        not: [
            "tổng số hồ sơ", "số hồ sơ tiếp nhận", "số hồ sơ đã tiếp nhận", "số hồ sơ giải quyết",
            "số hồ sơ đã giải quyết", "số hóa",
        ], isRequired: true)

    public static let receivingUnit = RecordColumn(
        "unit", "Đơn vị tiếp nhận", kind: .unit,
        headings: [
            "… đơn vị tiếp nhận …", "… cơ quan tiếp nhận …", "… nơi tiếp nhận …", "… đơn vị …", "… cơ quan …",
            "… địa phương …", "… tên xã …",
        ], not: ["đơn vị tính"], isRequired: true)

    public static let receivedDate = RecordColumn(
        "received_date", "Ngày tiếp nhận", kind: .date,
        headings: [
            "… ngày tiếp nhận …", "… ngày nhận …", "… ngày nộp …", "… thời gian tiếp nhận …",
            "… thời điểm tiếp nhận …",
        ], not: ["nhận kết quả"], isRequired: true)

    public static let dueDate = RecordColumn(
        "due_date", "Ngày hẹn trả", kind: .date,
        headings: ["… ngày hẹn …", "… hẹn trả …", "… hạn trả …", "… hạn giải quyết …"], isRequired: false)

    public static let resultDate = RecordColumn(
        "result_date", "Ngày trả kết quả", kind: .date,
        headings: [
            "… ngày trả …", "… ngày có kết quả …", "… ngày kết thúc …", "… ngày hoàn thành …", "… ngày giải quyết …",
        ], not: ["hẹn"], isRequired: false)

    public static let dossierState = RecordColumn(
        "state", "Trạng thái",
        kind: .category([
            RecordCategory(
                .settled, "đã giải quyết",
                words: [
                    "Đã giải quyết xong", "Giải quyết xong", "Đã xử lý", "Đã xử lý xong", "Đã trả kết quả",
                    "Trả kết quả", "Đã có kết quả",
                    "Có kết quả", "Hoàn thành", "Đã hoàn thành", "Kết thúc",
                ],
                holding: ["đã giải quyết", "đã trả kết quả", "đã có kết quả", "đã hoàn thành"]),
            RecordCategory(
                .pending, "đang giải quyết",
                words: [
                    "Đang xử lý", "Chưa giải quyết", "Chưa xử lý", "Mới tiếp nhận", "Đã tiếp nhận", "Tiếp nhận",
                    "Chờ tiếp nhận", "Chờ xử lý",
                    "Chờ bổ sung", "Yêu cầu bổ sung", "Tạm dừng", "Chờ thanh toán",
                ],
                holding: ["đang giải quyết", "đang xử lý", "chưa giải quyết", "bổ sung"]),
            RecordCategory(
                .withdrawn, "đã rút hoặc trả lại",
                words: [
                    "Đã rút", "Rút hồ sơ", "Xin rút", "Trả lại", "Đã trả lại", "Từ chối", "Từ chối tiếp nhận", "Đã hủy",
                    "Hủy", "Dừng xử lý",
                ],
                holding: ["rút", "từ chối", "trả lại", "hủy"]),
        ]),
        headings: [
            "… trạng thái …", "… tình trạng hồ sơ …", "… tình trạng xử lý …", "… tình trạng giải quyết …",
        ], not: ["trạng thái thanh toán"], isRequired: false)
}

extension CategoryName {
    public static let settled: CategoryName = "settled"
    public static let pending: CategoryName = "pending"
    public static let withdrawn: CategoryName = "withdrawn"
}

extension RecordCondition {
    /// Settled by the system's own word; where the export has none, because it has a result's date.
    public static let isSettled: RecordCondition = .firstKnown([
        .isOneOf(RecordColumn.dossierState.name, [.settled]), .isDated(RecordColumn.resultDate.name),
    ])

    /// Neither settled nor given back, nor in a state that nobody knows.
    public static let isPending: RecordCondition = .firstKnown([
        .all([
            .not(.isOneOf(RecordColumn.dossierState.name, [.settled, .withdrawn])),
            .not(.isOther(RecordColumn.dossierState.name)),
        ]),
        .not(.isDated(RecordColumn.resultDate.name)),
    ])
}

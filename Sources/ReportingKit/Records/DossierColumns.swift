/// Columns that every export of dossiers from a one-stop system has, whatever is counted from it.
extension RecordColumn {
    public static let dossier = RecordColumn(
        "dossier", "Mã hồ sơ", kind: .identifier,
        headers: [
            HeaderPattern("mã số hồ sơ"), HeaderPattern("mã hồ sơ"),
            HeaderPattern("số hồ sơ", not: ["tổng", "tiếp nhận", "giải quyết", "số hóa"]),
            HeaderPattern("số biên nhận"), HeaderPattern("mã biên nhận"),
        ], isRequired: true)

    public static let receivingUnit = RecordColumn(
        "unit", "Đơn vị tiếp nhận", kind: .unit,
        headers: [
            HeaderPattern("đơn vị tiếp nhận"), HeaderPattern("cơ quan tiếp nhận"), HeaderPattern("nơi tiếp nhận"),
        ] + HeaderPattern.units, isRequired: true)

    public static let receivedDate = RecordColumn(
        "received_date", "Ngày tiếp nhận", kind: .date,
        headers: [
            HeaderPattern("ngày tiếp nhận"), HeaderPattern("ngày nhận", not: ["kết quả"]), HeaderPattern("ngày nộp"),
            HeaderPattern("thời gian tiếp nhận"), HeaderPattern("thời điểm tiếp nhận"),
        ], isRequired: true)

    public static let dueDate = RecordColumn(
        "due_date", "Ngày hẹn trả", kind: .date,
        headers: [
            HeaderPattern("ngày hẹn"), HeaderPattern("hẹn trả"), HeaderPattern("hạn trả"),
            HeaderPattern("hạn giải quyết"),
        ], isRequired: false)

    public static let resultDate = RecordColumn(
        "result_date", "Ngày trả kết quả", kind: .date,
        headers: [
            HeaderPattern("ngày trả", not: ["hẹn"]), HeaderPattern("ngày có kết quả", not: ["hẹn"]),
            HeaderPattern("ngày kết thúc"), HeaderPattern("ngày hoàn thành"), HeaderPattern("ngày giải quyết"),
        ], isRequired: false)

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
                patterns: [
                    HeaderPattern("đã giải quyết"), HeaderPattern("đã trả kết quả"), HeaderPattern("đã có kết quả"),
                    HeaderPattern("đã hoàn thành"),
                ]),
            RecordCategory(
                .pending, "đang giải quyết",
                words: [
                    "Đang xử lý", "Chưa giải quyết", "Chưa xử lý", "Mới tiếp nhận", "Đã tiếp nhận", "Tiếp nhận",
                    "Chờ tiếp nhận", "Chờ xử lý",
                    "Chờ bổ sung", "Yêu cầu bổ sung", "Tạm dừng", "Chờ thanh toán",
                ],
                patterns: [
                    HeaderPattern("đang giải quyết"), HeaderPattern("đang xử lý"), HeaderPattern("chưa giải quyết"),
                    HeaderPattern("bổ sung"),
                ]),
            RecordCategory(
                .withdrawn, "đã rút hoặc trả lại",
                words: [
                    "Đã rút", "Rút hồ sơ", "Xin rút", "Trả lại", "Đã trả lại", "Từ chối", "Từ chối tiếp nhận", "Đã hủy",
                    "Hủy", "Dừng xử lý",
                ],
                patterns: [
                    HeaderPattern("rút"), HeaderPattern("từ chối"), HeaderPattern("trả lại"), HeaderPattern("hủy"),
                ]),
        ]),
        headers: [
            HeaderPattern("trạng thái", not: ["thanh toán"]), HeaderPattern("tình trạng hồ sơ"),
            HeaderPattern("tình trạng xử lý"),
            HeaderPattern("tình trạng giải quyết"),
        ], isRequired: false)
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

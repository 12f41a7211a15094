import ReportingKit

/// The report's sections, in its order. Titles are given without their numbers: documents number them
/// in their own ways, and the template numbers the report's.
enum NarrativeSections {
    static let all: [SectionDefinition] = results + pillars + otherWork + closing

    private static let results = [
        SectionDefinition(
            "results", "Kết quả triển khai",
            headings: [
                "Kết quả thực hiện", "Kết quả đạt được", "Kết quả triển khai thực hiện",
                "Kết quả triển khai chuyển đổi số",
                "Tình hình triển khai thực hiện",
            ]),
        SectionDefinition(
            "direction", "Công tác chỉ đạo, điều hành", parent: "results",
            headings: [
                "Chỉ đạo, điều hành", "Công tác lãnh đạo, chỉ đạo", "Công tác chỉ đạo, triển khai thực hiện",
                "Công tác lãnh đạo, chỉ đạo, điều hành",
            ]),
    ]

    private static let pillars = [
        SectionDefinition(
            "pillars", "Kết quả triển khai ba trụ cột chuyển đổi số", parent: "results",
            headings: [
                "Ba trụ cột", "03 trụ cột", "Ba trụ cột chuyển đổi số", "Kết quả thực hiện ba trụ cột",
                "Kết quả triển khai 03 trụ cột",
            ]),
        SectionDefinition(
            "digital_government", "Chính quyền số", parent: "pillars",
            headings: ["Xây dựng chính quyền số", "Phát triển chính quyền số", "Về chính quyền số"]),
        SectionDefinition(
            "digital_government.infrastructure", "Hạ tầng số", parent: "digital_government",
            headings: [
                "Hạ tầng", "Về hạ tầng", "Hạ tầng kỹ thuật", "Hạ tầng công nghệ thông tin", "Phát triển hạ tầng số",
                "Hạ tầng kỹ thuật công nghệ thông tin",
            ]),
        SectionDefinition(
            "digital_government.modernization", "Hiện đại hóa hành chính", parent: "digital_government",
            headings: [
                "Về hiện đại hóa hành chính", "Hiện đại hóa nền hành chính", "Ứng dụng công nghệ thông tin",
                "Ứng dụng công nghệ thông tin trong nội bộ cơ quan",
            ]),
        SectionDefinition(
            "digital_government.online_services", "Dịch vụ công trực tuyến", parent: "digital_government",
            headings: [
                "Về dịch vụ công trực tuyến", "Cung cấp dịch vụ công trực tuyến",
                "Kết quả cung cấp dịch vụ công trực tuyến",
                "Cung cấp, sử dụng dịch vụ công trực tuyến",
            ]),
        SectionDefinition(
            "digital_government.data", "Phát triển dữ liệu", parent: "digital_government",
            headings: [
                "Dữ liệu", "Dữ liệu số", "Phát triển dữ liệu số", "Nền tảng số và dữ liệu",
                "Phát triển các nền tảng số, dữ liệu",
            ]),
        SectionDefinition(
            "digital_economy", "Kinh tế số", parent: "pillars",
            headings: ["Phát triển kinh tế số", "Về kinh tế số", "Kết quả phát triển kinh tế số"]),
        SectionDefinition(
            "digital_society", "Xã hội số", parent: "pillars",
            headings: ["Phát triển xã hội số", "Về xã hội số", "Kết quả phát triển xã hội số"]),
    ]

    private static let otherWork = [
        SectionDefinition(
            "other", "Nội dung khác", parent: "results",
            headings: ["Các nội dung khác", "Kết quả thực hiện các nội dung khác", "Các nhiệm vụ khác"]),
        SectionDefinition(
            "other.training", "Đào tạo, tập huấn", parent: "other",
            headings: [
                "Công tác đào tạo, tập huấn", "Đào tạo, bồi dưỡng", "Tập huấn", "Công tác đào tạo, bồi dưỡng",
                "Đào tạo, phát triển nguồn nhân lực",
            ]),
        SectionDefinition(
            "other.communication", "Thông tin, tuyên truyền", parent: "other",
            headings: [
                "Công tác tuyên truyền", "Tuyên truyền", "Công tác thông tin, tuyên truyền", "Truyền thông",
                "Công tác truyền thông",
            ]),
        SectionDefinition(
            "other.security", "An toàn, an ninh thông tin mạng", parent: "other",
            headings: [
                "An toàn thông tin", "An toàn thông tin mạng", "Bảo đảm an toàn thông tin", "An toàn, an ninh mạng",
                "Công tác bảo đảm an toàn thông tin mạng", "Công tác đảm bảo an toàn thông tin mạng",
                "Bảo đảm an toàn, an ninh mạng",
            ]),
        SectionDefinition(
            "other.communes", "Kết quả thực hiện ở {subordinates}", parent: "other",
            headings: [
                "Đối với {subordinates}", "{subordinate_bodies}", "Kết quả của {subordinates}",
                "Kết quả thực hiện tại {subordinates}", "Tình hình thực hiện ở {subordinate_level}",
                "Kết quả ở {subordinate_level}", "Tình hình thực hiện ở {subordinates}",
            ]),
    ]

    private static let closing = [
        SectionDefinition(
            "difficulties", "Khó khăn, vướng mắc",
            headings: [
                "Những khó khăn, vướng mắc", "Khó khăn, hạn chế", "Tồn tại, hạn chế", "Tồn tại, khó khăn, vướng mắc",
                "Khó khăn, vướng mắc và nguyên nhân", "Một số khó khăn, vướng mắc",
            ]),
        SectionDefinition(
            "next_tasks", "Nhiệm vụ trọng tâm trong thời gian tới",
            headings: [
                "Nhiệm vụ trọng tâm", "Phương hướng, nhiệm vụ", "Nhiệm vụ trong thời gian tới",
                "Nhiệm vụ trọng tâm 6 tháng cuối năm", "Phương hướng, nhiệm vụ trọng tâm",
                "Phương hướng, nhiệm vụ thời gian tới", "Nhiệm vụ trọng tâm thời gian tới",
            ]),
    ]
}

/// What a cell accepts, and what it tells the person who fills it in.
struct CellValidation: Hashable, Sendable {
    enum Rule: Hashable, Sendable {
        case wholeNumber(atLeast: Int, atMost: Int?)
        case decimal(ClosedRange<Double>)
        case list([String])
        /// A list that stands in cells, such as `'Danh mục'!$A$1:$A$9`.
        case listInCells(String)
        case date
        case anything
    }

    let rule: Rule
    let inputTitle: String
    let inputMessage: String
    let errorTitle: String
    let errorMessage: String

    /// A spreadsheet's limits on the texts, and on a list that is written into the validation itself.
    static let titleLimit = 32
    static let messageLimit = 255
    static let listLimit = 255
}

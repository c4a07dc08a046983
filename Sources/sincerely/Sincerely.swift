@main struct Sincerely { static func main() {} }

//! The first screen of an empty book.

use super::*;

#[test]
fn the_welcome_in_english() {
    let (mut app, _) = App::new(Start {
        today: f::day(),
        place: Place::default(),
        book_is_empty: true,
        keys: Keys::default(),
        action_names: Vec::new(),
    });
    insta::assert_snapshot!(screen(&mut app, Lang::En, 80, 24), @"
    guanxi 关系                                                          Wed 4 Mar




     Who matters, what was promised, how deep it is.

     Your book is empty. Begin with …

     ▌  d  the demo book     fifty invented customers with three years of history
        i  your own people   from .vcf, .csv, .xlsx or .ics files
        e  an empty book     and your first account

     Everything stays on this machine, in one file that is backed up every day.









    d demo book  i import  e empty book  : commands                         ? help
    ");
}

#[test]
fn the_welcome_in_chinese() {
    let (mut app, _) = App::new(Start {
        today: f::day(),
        place: Place::default(),
        book_is_empty: true,
        keys: Keys::default(),
        action_names: Vec::new(),
    });
    insta::assert_snapshot!(screen(&mut app, Lang::Zh, 80, 24), @"
    guanxi 关系                                                        3月4日 周三




               谁重要，答应过什么，关系有多深。

               客户簿是空的。从哪里开始？

               ▌  d  演示客户簿     五十家虚构客户，三年的往来
                  i  自己的联系人   来自 .vcf、.csv、.xlsx 或 .ics 文件
                  e  空白客户簿     从第一个客户开始

               所有内容只保存在本机的一个文件里，每天自动备份。









    d 演示客户簿  i 导入  e 空白客户簿  : 命令                              ? 帮助
    ");
}

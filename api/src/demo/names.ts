import type { Random } from './random.ts'

// All invented by combination; any likeness is chance. Frequent surnames weigh more, as they do in life.
const surnames = [...'王王王李李李张张张刘刘陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文']
const female = ['静怡', '雅楠', '思敏', '慧珊', '晓彤', '佳宁', '梦洁', '雨薇', '欣悦', '若兰', '海燕', '玉婷', '丽娟', '春梅', '秀芳', '诗涵', '文静', '艳红', '婉清', '晓琳', '倩如', '书瑶', '嘉仪', '月华', '凤英']
const male = ['建国', '志远', '浩然', '子豪', '明辉', '俊杰', '立军', '海涛', '文博', '伟强', '学民', '国栋', '家伟', '永强', '振华', '晓东', '承志', '一鸣', '新宇', '庆丰', '少华', '思源', '景行', '云飞', '德成']
const childGiven = ['子涵', '梓萱', '一诺', '宇轩', '沐宸', '语桐', '安然', '依诺', '景辰', '思齐', '若汐', '知夏', '清妍', '予安', '星野', '南乔', '锦程', '书禾', '允熙', '可欣', '亦辰', '嘉树', '念初', '云舒', '晨曦', '佑宁', '听澜', '禾苗', '明朗', '小满']
const nicknames = ['乐乐', '豆豆', '朵朵', '果果', '糖糖', '小鱼', '阳阳', '安安', '米粒', '球球', '嘟嘟', '多多', '小布', '石头', '团团', '念念', '芽芽', '橙子', '可可', '土豆', '一一', '满满', '小树', '元宝']

export interface PersonName { full: string; surname: string; given: string }

export function adultName(random: Random, sex: 'female' | 'male'): PersonName {
  const [surname, given] = [random.pick(surnames), random.pick(sex === 'female' ? female : male)]
  return { full: surname + given, surname, given }
}

export const childName = (random: Random, surname: string): PersonName => {
  const given = random.pick(childGiven)
  return { full: surname + given, surname, given }
}

export const nickname = (random: Random): string => random.pick(nicknames)

/** A number of the block 138 0000 xxxx, which stands for "any number" in examples. */
export const phoneNumber = (serial: number): string => `1380000${String(serial % 10_000).padStart(4, '0')}`
